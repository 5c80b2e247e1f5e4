import Offers

/// The places that a question names, and bounds that several of its words may set.
struct PlaceList {
  var countries: Set<Country> = []
  var zones: Set<Zone> = []
  var cities: [String] = []
  var months = BoundsList<Int>()
  var start = BoundsList<CalendarDay>()
  var pay = BoundsList<Double>()

  /// Writes the places into a filter.
  ///
  /// Places of different kinds that lie in each other ("Berlin, Allemagne", "Asie, au Japon") must all hold. Others are
  /// alternatives: zones become their countries, and a city beside a country makes the filter match any of them.
  func settle(in filter: inout OfferFilter, cityCountries: (String) -> Set<Country>) {
    filter.countries = countries
    filter.zones = zones
    filter.cities = cities
    let areNested = countries.allSatisfy { zones.isEmpty || zones.contains($0.zone) }
    if !areNested {
      filter.countries.formUnion(Country.all.filter { zones.contains($0.zone) })
      filter.zones = []
    }
    guard !cities.isEmpty, !countries.isEmpty || !zones.isEmpty else { return }
    let areInside = cities.allSatisfy { city in
      let known = cityCountries(city)
      return known.isEmpty || known.contains { contains($0) }
    }
    filter.matchesAnyPlace = !areInside
  }

  private func contains(_ country: Country) -> Bool {
    countries.isEmpty ? zones.contains(country.zone) : countries.contains(country)
  }
}

/// Bounds of one quantity: single values are alternatives, of bounds all hold.
struct BoundsList<Value: Comparable & Sendable> {
  private var isAlternative = false

  /// Adds bounds to those that a filter has.
  mutating func add(_ bounds: Finding.Bounds<Value>, _ lower: inout Value?, _ upper: inout Value?) {
    if bounds.isAlternative, isAlternative, let least = lower, let most = upper, let from = bounds.lower,
      let to = bounds.upper
    {
      (lower, upper) = (min(least, from), max(most, to))
      return
    }
    isAlternative = bounds.isAlternative && lower == nil && upper == nil
    if let from = bounds.lower { lower = lower.map { max($0, from) } ?? from }
    if let to = bounds.upper { upper = upper.map { min($0, to) } ?? to }
  }
}
