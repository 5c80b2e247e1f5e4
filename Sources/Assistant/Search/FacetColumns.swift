import Offers

/// What many offers have in each field that is counted, so that counting some of them is adding numbers up.
struct FacetColumns: Sendable {
  /// A field that is counted.
  struct Column: Sendable {
    let name: String
    /// The distinct values, sorted by name.
    let values: [String]
    /// For each offer the number of its value.
    let codes: [UInt32]
  }

  /// The fields in a fixed order.
  let columns: [Column]

  init(_ offers: [OfferFacts]) {
    columns = Self.counted.map { name, value in
      let spelled = offers.map { value($0) ?? Self.unknown }
      let shown = Self.names[name].map { Self.shown(for: spelled, key: $0) } ?? [:]
      let values = spelled.map { shown[$0] ?? $0 }
      let distinct = Set(values).sorted()
      let numbers = Dictionary(
        distinct.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
      return Column(name: name, values: distinct, codes: values.map { numbers[$0] ?? 0 })
    }
  }

  /// The fields whose values are names, each with what the spellings of a name have in common for a filter.
  private static let names: [String: @Sendable (String) -> String] = [
    "city": CityName.key, "company": NameFolding.folded, "sector": NameFolding.folded,
  ]

  /// For each spelling of a name that has several the one it is counted under, by which a filter finds all of them: the
  /// key's own, else the commonest, else the first.
  private static func shown(for values: [String], key: (String) -> String) -> [String: String] {
    let counts = values.reduce(into: [:]) { counts, value in counts[value, default: 0] += 1 }
    let groups = Dictionary(grouping: counts.keys.filter { $0 != unknown }, by: key)
    var shown: [String: String] = [:]
    for (key, spellings) in groups where spellings.count > 1 && !key.isEmpty {
      func rank(_ name: String) -> (Int, Int, String) {
        (NameFolding.folded(name) == key ? 0 : 1, -counts[name, default: 0], name)
      }
      guard let best = spellings.min(by: { rank($0) < rank($1) }) else { continue }
      for spelling in spellings { shown[spelling] = best }
    }
    return shown
  }

  /// What offers that don't say are counted under.
  private static let unknown = "unknown"

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
