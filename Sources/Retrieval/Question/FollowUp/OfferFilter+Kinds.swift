import Offers

extension OfferFilter {
  /// The conditions of one kind alone.
  package func only(_ kind: ConditionKind) -> OfferFilter {
    var filter = OfferFilter()
    filter.take(kind, from: self)
    return filter
  }

  /// Takes the conditions of one kind from another filter.
  mutating func take(_ kind: ConditionKind, from other: OfferFilter) {
    switch kind {
    case .place:
      (countries, zones, cities) = (other.countries, other.zones, other.cities)
      matchesAnyPlace = other.matchesAnyPlace
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
    case .topic, .figure: break
    }
  }

  /// Lets the values of one kind from another filter join the own ones: places, names and levels are alternatives, and
  /// bounds grow until they hold both.
  mutating func join(_ kind: ConditionKind, from other: OfferFilter) {
    guard kinds.contains(kind) else { return take(kind, from: other) }
    switch kind {
    case .place: joinPlaces(of: other)
    case .company: companies += other.companies.filter { !companies.contains($0) }
    case .sector: sectors += other.sectors.filter { !sectors.contains($0) }
    case .months:
      (minMonths, maxMonths) = (Self.both(minMonths, other.minMonths, min), Self.both(maxMonths, other.maxMonths, max))
    case .start:
      startAfter = Self.both(startAfter, other.startAfter, min)
      startBefore = Self.both(startBefore, other.startBefore, max)
    case .pay: (minPay, maxPay) = (Self.both(minPay, other.minPay, min), Self.both(maxPay, other.maxPay, max))
    case .competition: competition.formUnion(other.competition)
    case .language, .telework:
      // Both languages, or with and without telework, is everything.
      if only(kind) != other.only(kind) { take(kind, from: OfferFilter()) }
    case .published: publishedSince = Self.both(publishedSince, other.publishedSince, min)
    case .type: types.formUnion(other.types)
    case .topic, .figure: break
    }
  }

  /// Takes the bounds of one kind from another filter, and keeps the own bound of the other side where both can hold:
  /// "12 mois minimum", then "18 mois maximum".
  mutating func narrow(_ kind: ConditionKind, by other: OfferFilter) {
    let before = self
    take(kind, from: other)
    switch kind {
    case .months: Self.complete(&minMonths, &maxMonths, before.minMonths, before.maxMonths)
    case .start: Self.complete(&startAfter, &startBefore, before.startAfter, before.startBefore)
    case .pay: Self.complete(&minPay, &maxPay, before.minPay, before.maxPay)
    default: break
    }
  }

  /// Gives the values that another filter names up; whether there were any.
  mutating func remove(_ other: OfferFilter) -> Bool {
    let before = self
    countries.subtract(other.countries)
    zones.subtract(other.zones)
    let others = Set(other.cities.flatMap(CityName.spellings))
    cities.removeAll { others.contains(NameFolding.folded($0)) }
    companies.removeAll(where: other.companies.contains)
    sectors.removeAll(where: other.sectors.contains)
    for kind in other.kinds where kind != .place && kind != .company && kind != .sector && kinds.contains(kind) {
      take(kind, from: OfferFilter())
    }
    if cities.isEmpty || countries.isEmpty && zones.isEmpty { matchesAnyPlace = false }
    return self != before
  }

  // MARK: -

  private mutating func joinPlaces(of other: OfferFilter) {
    var other = other
    unnest()
    other.unnest()
    countries.formUnion(other.countries)
    zones.formUnion(other.zones)
    cities += other.cities.filter { !cities.contains($0) }
    if !countries.isEmpty, !zones.isEmpty {
      countries.formUnion(Country.all.filter { zones.contains($0.zone) })
      zones = []
    }
    matchesAnyPlace = !cities.isEmpty && !(countries.isEmpty && zones.isEmpty)
  }

  /// Leaves only the innermost of places that lie in each other: of "Berlin, Allemagne" the city.
  private mutating func unnest() {
    guard !matchesAnyPlace else { return }
    if !cities.isEmpty { countries = [] }
    if !cities.isEmpty || !countries.isEmpty { zones = [] }
  }

  private static func both<Value>(_ one: Value?, _ other: Value?, _ choose: (Value, Value) -> Value) -> Value? {
    guard let one, let other else { return nil }
    return choose(one, other)
  }

  private static func complete<Value: Comparable>(
    _ lower: inout Value?, _ upper: inout Value?, _ oldLower: Value?, _ oldUpper: Value?
  ) {
    switch (lower, upper, oldLower, oldUpper) {
    case (nil, let most?, let least?, nil) where least <= most: lower = least
    case (let least?, nil, nil, let most?) where least <= most: upper = most
    default: break
    }
  }
}
