import Assistant
import Offers

extension MirroredOffer {
  /// The offer as it is exported: its clean members, since when it is withdrawn, and its record as `raw`.
  ///
  /// Holds nothing that differs between two mirrors of the same records, so that equal offers make equal files.
  var exportedJSON: JSONValue {
    guard case .object(var members) = offer.json else { return .null }
    if let withdrawn { members.append(.init("withdrawn", .string(withdrawn.description))) }
    members.append(.init("raw", listing.merged(with: details).json))
    return .object(members)
  }
}
