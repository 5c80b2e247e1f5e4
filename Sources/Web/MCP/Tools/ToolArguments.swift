import Offers

/// The arguments of a call, checked against the tool's schema; null is as good as nothing.
struct ToolArguments: Sendable {
  private let json: JSONValue

  init(_ json: JSONValue) {
    self.json = json
  }

  /// A text, or a number as it is written.
  func text(_ name: String) -> String? { json[name]?.lenientText }

  func integer(_ name: String) -> Int? { json[name]?.lenientInteger }

  /// The condition under `filters`, read by the rules of the command line and of the HTTP interface.
  /// - Throws: `Problem` or `FilterError` where a value stands for nothing that is known.
  func filter() throws -> OfferFilter {
    guard let filters = json["filters"], !filters.isNull else { return OfferFilter() }
    return try RequestFields(filters, prefix: "filters.").filter()
  }
}
