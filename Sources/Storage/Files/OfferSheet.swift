import Assistant
import Offers

/// Offers as the rows of a table: a column for every clean member, in the order of `Offer.json`.
struct OfferSheet {
  private let showsWithdrawal: Bool

  /// - Parameter showsWithdrawal: whether there is a last column for the moment of withdrawal.
  init(showsWithdrawal: Bool) {
    self.showsWithdrawal = showsWithdrawal
  }

  /// The columns' names.
  var header: [String] {
    let members = Self.members(of: Offer(facts: OfferFacts(id: 1), texts: OfferTexts()))
    return members.map(\.name) + (showsWithdrawal ? ["withdrawn"] : [])
  }

  /// The cells of an offer; unknown values are empty.
  func row(of mirrored: MirroredOffer) -> [String] {
    let cells = Self.members(of: mirrored.offer).map { member in
      switch member.name {
      case "specializations": SpecializationCell.text(mirrored.offer.specializations)
      case "study_levels": mirrored.offer.studyLevels.map(\.label).joined(separator: "; ")
      default: Self.text(member.value)
      }
    }
    return cells + (showsWithdrawal ? [mirrored.withdrawn?.description ?? ""] : [])
  }

  // MARK: -

  private static func members(of offer: Offer) -> [JSONValue.Member] {
    guard case .object(let members) = offer.json else { return [] }
    return members
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.text
    }
  }
}
