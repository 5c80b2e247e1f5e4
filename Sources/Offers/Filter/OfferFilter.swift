/// The hard conditions an offer must meet. An empty filter is met by every offer.
///
/// Conditions of different kinds must all hold; of several values of one kind, one is enough.
package struct OfferFilter: Sendable, Hashable {
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

  /// The filter as single conditions.
  var conditions: [Condition] {
    placeConditions
      + [
        names(companies.map { [NameFolding.folded($0)] }, .company, FoldedName.holdsBeginning),
        names(sectors.map { [NameFolding.folded($0)] }, .sector, FoldedName.holdsBeginning),
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
      names(cities.map(CityName.spellings), .city, FoldedName.holdsWords),
    ].compactMap { $0 }
    guard matchesAnyPlace, let first = conditions.first else { return conditions }
    return [Condition(field: first.field, tests: conditions.flatMap(\.tests))]
  }

  /// Met where one of its tests is, open where none is and one of them is open.
  struct Condition {
    /// The field under whose name it is told that an offer doesn't say whether it meets the condition.
    let field: FilterField
    /// One at least.
    let tests: [Test]

    func isMet(by facts: OfferFacts) -> Bool? { Self.any(tests.lazy.map { $0.isMet(by: facts) }) }

    /// What tests come to together.
    static func any(_ outcomes: some Sequence<Bool?>) -> Bool? {
      var any: Bool? = false
      for outcome in outcomes {
        guard outcome != true else { return true }
        if outcome == nil { any = nil }
      }
      return any
    }
  }

  /// What is asked of one field, and of nothing else that an offer has.
  struct Test {
    let field: FilterField
    let rule: Rule

    enum Rule {
      /// Whether the field's value will do; nil where the offer doesn't say.
      case value((OfferFacts) -> Bool?)
      /// Whether the field's names will do, folded.
      case names(([String]) -> Bool)
    }

    func isMet(by facts: OfferFacts) -> Bool? {
      switch rule {
      case .value(let isMet): isMet(facts)
      case .names(let isMet): field.foldedNames(of: facts).map(isMet)
      }
    }
  }

  private func set<Value: Hashable>(
    _ wanted: Set<Value>,
    _ field: FilterField,
    _ value: @escaping (OfferFacts) -> Value?
  ) -> Condition? {
    guard !wanted.isEmpty else { return nil }
    return condition(field, .value { facts in value(facts).map { wanted.contains($0) } })
  }

  private func range<Value: Comparable>(
    _ lower: Value?,
    _ upper: Value?,
    _ field: FilterField,
    _ value: @escaping (OfferFacts) -> Value?
  ) -> Condition? {
    guard lower != nil || upper != nil else { return nil }
    return condition(
      field,
      .value { facts in
        value(facts).map { value in lower.map { $0 <= value } ?? true && upper.map { value <= $0 } ?? true }
      })
  }

  /// A condition that one of the offer's folded names holds one of the folded `wanted` ones.
  ///
  /// No name holds one without letters or digits.
  private func names(
    _ wanted: [[String]],
    _ field: FilterField,
    _ holds: @escaping (_ name: String, _ wanted: String) -> Bool
  ) -> Condition? {
    guard !wanted.isEmpty else { return nil }
    let wanted = wanted.flatMap { $0 }.filter { !$0.isEmpty }
    return condition(field, .names { names in names.contains { name in wanted.contains { holds(name, $0) } } })
  }

  private func condition(_ field: FilterField, _ rule: Test.Rule) -> Condition {
    Condition(field: field, tests: [Test(field: field, rule: rule)])
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
      switch condition.isMet(by: facts) {
      case true?: continue
      case false?: return .fails
      case nil where isStrict: return .fails
      case nil: unknown.append(condition.field)
      }
    }
    return .passes(unknown: unknown)
  }
}
