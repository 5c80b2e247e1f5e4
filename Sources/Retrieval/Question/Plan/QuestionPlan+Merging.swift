import Offers

extension QuestionPlan {
  /// The plan under given flags, which win over words.
  ///
  /// For each field that `flags` sets, the words' condition of that field is dropped with its spans, be it hard, wished
  /// for or excluded, and the flag's holds. Country, zone and city are one field here, and so are the two
  /// bounds of months, start and pay: "à Berlin" must not narrow `--country ES` to nothing.
  package func merged(underFlags flags: OfferFilter) -> QuestionPlan {
    var plan = self
    let fields = Set(flags.fields)
    plan.filter.replace(fields, with: flags)
    plan.filter.isStrict = flags.isStrict || filter.isStrict
    plan.preferences.replace(fields, with: OfferFilter())
    if !fields.isDisjoint(with: [.country, .zone, .city]) {
      plan.exclusion.countries = []
      plan.exclusion.zones = []
      plan.exclusion.cities = []
      plan.unknownPlaces = []
    }
    if fields.contains(.company) { plan.exclusion.companies = [] }
    if fields.contains(.sector) { plan.exclusion.sectors = [] }
    plan.spans = spans.filter { !Self.isOverruled($0, by: fields) }
    plan.problems.removeAll { $0.kind == .contradiction }
    plan.problems += plan.contradictions
    return plan
  }

  // MARK: -

  private static func isOverruled(_ span: QuestionSpan, by fields: Set<FilterField>) -> Bool {
    guard let field = span.concept.field else {
      return span.concept.isPlace && !fields.isDisjoint(with: [.country, .zone, .city])
    }
    return fields.contains(field)
  }
}

extension OfferFilter {
  /// Takes the values of some fields from another filter.
  fileprivate mutating func replace(_ fields: Set<FilterField>, with other: OfferFilter) {
    if !fields.isDisjoint(with: [.country, .zone, .city]) {
      (countries, zones, cities) = (other.countries, other.zones, other.cities)
      matchesAnyPlace = other.matchesAnyPlace
    }
    for field in fields {
      switch field {
      case .country, .zone, .city: break
      case .company: companies = other.companies
      case .sector: sectors = other.sectors
      case .months: (minMonths, maxMonths) = (other.minMonths, other.maxMonths)
      case .start: (startAfter, startBefore) = (other.startAfter, other.startBefore)
      case .pay: (minPay, maxPay) = (other.minPay, other.maxPay)
      case .competition: competition = other.competition
      case .language: language = other.language
      case .telework: telework = other.telework
      case .published: publishedSince = other.publishedSince
      case .type: types = other.types
      }
    }
  }
}

extension QuestionSpan.Concept {
  /// Whether the concept is a place.
  var isPlace: Bool { family == .country }

  /// The field of a filter that the concept sets; nil for places, which are one field together, and for what no filter
  /// has.
  var field: FilterField? {
    switch self {
    case .country, .zone, .region, .city, .study, .topic, .intent: nil
    case .company: .company
    case .sector: .sector
    case .months: .months
    case .start: .start
    case .pay: .pay
    case .competition: .competition
    case .language: .language
    case .telework: .telework
    case .published: .published
    case .type: .type
    }
  }
}
