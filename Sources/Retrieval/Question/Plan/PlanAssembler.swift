import Offers

/// Puts findings together into the filter, the wishes and the exclusions of a plan.
struct PlanAssembler {
  private(set) var plan: QuestionPlan
  private var places = PlaceList()
  private var wishedPlaces = PlaceList()

  init(question: String) {
    plan = QuestionPlan(question: question)
  }

  /// Adds a finding; `place` is what it names where it is a place.
  mutating func add(_ finding: Finding, _ strength: QuestionSpan.Strength, place: Place? = nil, text: String) {
    if let problem = finding.problem { plan.problems.append(problem) }
    if let read = finding.correction { plan.corrections.append(.init(typed: text, read: read)) }
    switch strength {
    case .hard: Self.add(finding.condition, to: &plan.filter, &places)
    case .soft: Self.add(finding.condition, to: &plan.preferences, &wishedPlaces)
    case .excluded: exclude(finding.condition, text: text)
    }
  }

  /// The plan, its places settled and its contradictions named.
  mutating func finish(cityCountries: (String) -> Set<Country>) -> QuestionPlan {
    places.settle(in: &plan.filter, cityCountries: cityCountries)
    wishedPlaces.settle(in: &plan.preferences, cityCountries: cityCountries)
    plan.problems += plan.contradictions
    return plan
  }

  // MARK: - Conditions

  private static func add(_ condition: Finding.Condition, to filter: inout OfferFilter, _ places: inout PlaceList) {
    switch condition {
    case .countries(let countries): places.countries.formUnion(countries)
    case .zones(let zones): places.zones.formUnion(zones)
    case .city(let city): if !places.cities.contains(city) { places.cities.append(city) }
    case .company(let company): if !filter.companies.contains(company) { filter.companies.append(company) }
    case .sectors(let sectors): filter.sectors += sectors.filter { !filter.sectors.contains($0) }
    case .months(let bounds): places.months.add(bounds, &filter.minMonths, &filter.maxMonths)
    case .start(let bounds): places.start.add(bounds, &filter.startAfter, &filter.startBefore)
    case .pay(let bounds): places.pay.add(bounds, &filter.minPay, &filter.maxPay)
    case .competition(let levels): filter.competition.formUnion(levels)
    case .language(let language): filter.language = language
    case .telework(let telework): filter.telework = telework
    case .published(let day): filter.publishedSince = max(filter.publishedSince ?? day, day)
    case .types(let types): filter.types.formUnion(types)
    case .none: break
    }
  }

  private mutating func exclude(_ condition: Finding.Condition, text: String) {
    switch condition {
    case .countries(let countries): plan.exclusion.countries.formUnion(countries)
    case .zones(let zones): plan.exclusion.zones.formUnion(zones)
    case .city(let city): if !plan.exclusion.cities.contains(city) { plan.exclusion.cities.append(city) }
    case .company(let company):
      if !plan.exclusion.companies.contains(company) { plan.exclusion.companies.append(company) }
    case .sectors(let sectors): plan.exclusion.sectors += sectors
    case .competition(let levels):
      plan.filter.competition.formUnion(Set(Competition.Level.allCases).subtracting(levels))
    case .language(let language): plan.filter.language = language == .french ? .english : .french
    case .telework(let telework): plan.filter.telework = !telework
    case .types(let types): plan.filter.types.formUnion(Set(MissionType.allCases).subtracting(types))
    case .months, .start, .pay, .published:
      plan.problems.append(
        QuestionProblem(.unsupported, "\"\(text)\" can't be excluded: give the bounds that are wanted instead."))
    case .none: break
    }
  }
}

extension PlanAssembler {
  /// Sets what only a whole question tells.
  mutating func set(text: String, intent: ExactQuestion?, spans: [QuestionSpan]) {
    plan.text = text
    plan.intent = intent.map(QuestionIntent.exact) ?? .search
    plan.spans = spans
  }

  mutating func addTopic(_ topic: String, _ strength: QuestionSpan.Strength) {
    if strength == .excluded {
      if !plan.excludedTopics.contains(topic) { plan.excludedTopics.append(topic) }
    } else if !plan.preferredTopics.contains(topic) {
      plan.preferredTopics.append(topic)
    }
  }

  mutating func addUnknownPlace(_ name: String) {
    if !plan.unknownPlaces.contains(name) { plan.unknownPlaces.append(name) }
  }
}
