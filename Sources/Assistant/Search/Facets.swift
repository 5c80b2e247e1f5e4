import Offers

/// For each field, how many of some offers have which value; offers that don't say are counted under `unknown`.
package struct Facets: Sendable, Equatable {
  /// The fields in a fixed order, the values of each by falling count, then by name.
  package private(set) var fields: [(name: String, values: [(value: String, count: Int)])]

  package init(of offers: some Sequence<OfferFacts>) {
    var counts = Array(repeating: [String: Int](), count: Self.counted.count)
    for facts in offers {
      for (index, field) in Self.counted.enumerated() {
        counts[index][field.value(facts) ?? "unknown", default: 0] += 1
      }
    }
    fields = zip(Self.counted, counts).map { field, counts in
      (field.name, counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) })
    }
  }

  /// The counts as JSON; with a limit, only so many values of each field.
  package func json(limit: Int? = nil) -> JSONValue {
    .object(
      fields.map { field in
        let values = field.values.prefix(limit ?? .max)
        return .init(field.name, .object(values.map { .init($0.value, .integer($0.count)) }))
      })
  }

  package static func == (one: Facets, other: Facets) -> Bool { one.json() == other.json() }

  // MARK: -

  private static let counted: [(name: String, value: @Sendable (OfferFacts) -> String?)] = [
    ("country", { $0.country?.code }),
    ("zone", { $0.country?.zone.englishName }),
    ("city", { $0.city }),
    ("company", { $0.company }),
    ("sector", { $0.sector }),
    ("months", { $0.months.map(String.init) }),
    ("start", { $0.start.map { String($0.description.prefix(7)) } }),
    ("pay", { $0.payEUR.flatMap(payBand) }),
    ("competition", { $0.competition?.level.rawValue }),
    ("language", { $0.language?.rawValue }),
    ("telework", { $0.telework.map { $0 ? "yes" : "no" } }),
    ("published", { $0.published.map { String($0.description.prefix(7)) } }),
    ("type", { $0.type?.rawValue }),
  ]

  /// The least whole euros of the band that a pay is in, `2500` for 2,500 to 2,749.99; nil for what is no pay.
  private static func payBand(_ euros: Double) -> String? {
    Int(exactly: (euros / payBandWidth).rounded(.down) * payBandWidth).map(String.init)
  }

  /// How wide a band of pay is, in euros a month.
  private static let payBandWidth = 250.0
}
