import Offers

/// Of each offer of a selection what plots need, and nothing else: no texts, no titles, no contacts.
///
/// Whoever has it can count the offers that meet further conditions as `Facets` and `MirrorStatistics` would.
package struct PlottedOffers: Sendable {
  /// How many there are, of clones one.
  package let count: Int
  /// The offers as columns: `fields` has by name the distinct `values` in order and for each offer the number of its value
  /// as `codes`; `pay` the euros a month or null; `groups` for each offer the number of its clones' group, in which the
  /// better one comes first; `beginnings` by the number of a company those of others that a filter by it finds as well.
  package let json: JSONValue

  /// - Parameter groups: the offers, clones together, the best of each first.
  package init(_ groups: [[OfferFacts]]) {
    count = groups.count
    let offers = groups.flatMap { $0 }
    let columns = FacetColumns(offers).columns.filter { Self.names.contains($0.name) }
    let companies = columns.first { $0.name == Self.company }?.values ?? []
    json = .members([
      "fields": .object(
        columns.map { column in
          .init(
            column.name,
            .members([
              "values": .array(column.values.map { .string($0) }),
              "codes": .array(column.codes.map { .integer(Int($0)) }),
            ]))
        }),
      "beginnings": .object(Self.beginnings(of: companies)),
      "pay": .array(offers.map { $0.payEUR.map(JSONValue.decimal) ?? .null }),
      "groups": .array(groups.enumerated().flatMap { number, group in group.map { _ in .integer(number) } }),
    ])
  }

  // MARK: -

  private static let company = "company"

  /// The fields that are drawn.
  private static let names: Set = ["country", company, "months", "start", "competition", "published"]

  /// Filters by a company find every name one of whose words it begins.
  private static func beginnings(of companies: [String]) -> [JSONValue.Member] {
    let folded = companies.map(NameFolding.folded)
    return folded.enumerated().compactMap { number, wanted in
      guard !wanted.isEmpty else { return nil }
      let others = folded.indices.filter { $0 != number && FoldedName.holdsBeginning(folded[$0], wanted) }
      return others.isEmpty ? nil : .init(String(number), .array(others.map { .integer($0) }))
    }
  }
}
