/// The hard conditions an offer must meet. An empty filter is met by every offer.
///
/// Conditions of different kinds must all hold; of several values of one kind, one is enough.
package struct OfferFilter: Sendable, Equatable {
  package var countries: Set<Country> = []
  package var zones: Set<Zone> = []
  /// Cities in French or English; an offer's city must hold one of them as whole words.
  package var cities: [String] = []
  /// Whether countries, zones and cities are alternatives, as in "London or Spain", in place of all having to hold.
  package var matchesAnyPlace = false
  /// Companies; one of them must begin at one of the words of an offer's company.
  package var companies: [String] = []
  /// Sectors or fields of work; one of them must begin at one of the words of one of an offer's labels.
  package var sectors: [String] = []
  package var minMonths: Int?
  package var maxMonths: Int?
  /// The mission starts on this day or later.
  package var startAfter: CalendarDay?
  /// The mission starts on this day or earlier.
  package var startBefore: CalendarDay?
  /// Euros a month.
  package var minPay: Double?
  package var maxPay: Double?
  package var competition: Set<Competition.Level> = []
  package var language: Language?
  package var telework: Bool?
  /// The offer was put online on this day or later.
  package var publishedSince: CalendarDay?
  package var types: Set<MissionType> = []
  /// Whether an offer fails where a needed field is unknown, in place of ranking behind the known matches.
  package var isStrict = false

  package init() {}

  package var isEmpty: Bool { conditions.isEmpty }
}

/// A field of an offer that a filter can ask about, by its name in JSON.
package enum FilterField: String, Sendable, CaseIterable {
  case country, zone, city, company, sector, months, start, pay, competition, language, telework, published, type
}

extension OfferFilter {
  /// What a filter says of an offer.
  package enum Verdict: Sendable, Equatable {
    /// All conditions hold but those on the `unknown` fields, which the offer says nothing about.
    case passes(unknown: [FilterField])
    case fails
  }

  /// Judges an offer by its facts.
  package func verdict(on facts: OfferFacts) -> Verdict {
    PreparedFilter(self).verdict(on: facts)
  }

  /// The fields the filter asks about, in a fixed order.
  package var fields: [FilterField] { conditions.map(\.field) }

  /// The filter as single conditions, each telling whether an offer meets it; nil where the offer doesn't say.
  var conditions: [Condition] {
    placeConditions
      + [
        names(companies.map { [NameFolding.folded($0)] }, .company, Self.holdsBeginning) { $0.company.map { [$0] } },
        names(sectors.map { [NameFolding.folded($0)] }, .sector, Self.holdsBeginning) { $0.sectorLabels },
        range(minMonths, maxMonths, .months) { $0.months },
        range(startAfter, startBefore, .start) { $0.start },
        range(minPay, maxPay, .pay) { $0.payEUR },
        set(competition, .competition) { $0.competition?.level },
        set(Set([language].compactMap { $0 }), .language) { $0.language },
        set(Set([telework].compactMap { $0 }), .telework) { $0.telework },
        range(publishedSince, nil, .published) { $0.published },
        set(types, .type) { $0.type },
      ].compactMap { $0 }
  }

  // MARK: -

  private var placeConditions: [Condition] {
    let conditions = [
      set(countries, .country) { $0.country },
      set(zones, .zone) { $0.country?.zone },
      names(cities.map(CityName.spellings), .city, Self.holdsWords) { $0.city.map { [$0] } },
    ].compactMap { $0 }
    guard matchesAnyPlace, conditions.count > 1, let first = conditions.first else { return conditions }
    let any = Condition(field: first.field) { facts in
      let verdicts = conditions.map { $0.isMet(facts) }
      return verdicts.contains(true) ? true : verdicts.contains(nil) ? nil : false
    }
    return [any]
  }

  struct Condition {
    let field: FilterField
    let isMet: (OfferFacts) -> Bool?
  }

  private func set<Value: Hashable>(
    _ wanted: Set<Value>,
    _ field: FilterField,
    _ value: @escaping (OfferFacts) -> Value?
  ) -> Condition? {
    guard !wanted.isEmpty else { return nil }
    return Condition(field: field) { facts in value(facts).map { wanted.contains($0) } }
  }

  private func range<Value: Comparable>(
    _ lower: Value?,
    _ upper: Value?,
    _ field: FilterField,
    _ value: @escaping (OfferFacts) -> Value?
  ) -> Condition? {
    guard lower != nil || upper != nil else { return nil }
    return Condition(field: field) { facts in
      value(facts).map { value in lower.map { $0 <= value } ?? true && upper.map { value <= $0 } ?? true }
    }
  }

  /// A condition that one of the offer's folded names holds one of the folded `wanted` ones.
  ///
  /// No name holds one without letters or digits.
  private func names(
    _ wanted: [[String]],
    _ field: FilterField,
    _ holds: @escaping (_ name: String, _ wanted: String) -> Bool,
    _ names: @escaping (OfferFacts) -> [String]?
  ) -> Condition? {
    guard !wanted.isEmpty else { return nil }
    let wanted = wanted.flatMap { $0 }.filter { !$0.isEmpty }
    return Condition(field: field) { facts in
      names(facts).map { names in
        names.contains { name in
          let folded = NameFolding.folded(name)
          return wanted.contains { holds(folded, $0) }
        }
      }
    }
  }

  /// Whether a name holds the wanted one as whole words.
  private static func holdsWords(_ name: String, _ wanted: String) -> Bool {
    " \(name) ".utf8.firstRange(of: " \(wanted) ".utf8) != nil
  }

  /// Whether the wanted name begins at one of the name's words, spaces aside: "total" and "total energies" in
  /// "totalenergies marketing".
  private static func holdsBeginning(_ name: String, _ wanted: String) -> Bool {
    let beginning = wanted.utf8.filter { $0 != 0x20 }
    let words = name.utf8.split(separator: 0x20)
    return words.indices.contains { words[$0...].joined().starts(with: beginning) }
  }
}

/// A filter whose conditions are built once, to judge many offers.
package struct PreparedFilter {
  private let conditions: [OfferFilter.Condition]
  private let isStrict: Bool

  package init(_ filter: OfferFilter) {
    conditions = filter.conditions
    isStrict = filter.isStrict
  }

  package func verdict(on facts: OfferFacts) -> OfferFilter.Verdict {
    var unknown: [FilterField] = []
    for condition in conditions {
      switch condition.isMet(facts) {
      case true?: continue
      case false?: return .fails
      case nil where isStrict: return .fails
      case nil: unknown.append(condition.field)
      }
    }
    return .passes(unknown: unknown)
  }
}

extension OfferFacts {
  /// The sector and the fields of work in French and English; nil where none is known.
  fileprivate var sectorLabels: [String]? {
    let labels = [sector].compactMap { $0 } + specializations.flatMap { [$0.label, $0.englishLabel].compactMap { $0 } }
    return labels.isEmpty ? nil : labels
  }
}
