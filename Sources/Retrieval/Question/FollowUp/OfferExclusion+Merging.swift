import Offers

extension OfferExclusion {
  /// The exclusion of what a filter names: its places, companies and sectors.
  init(_ filter: OfferFilter) {
    self.init()
    (countries, zones, cities) = (filter.countries, filter.zones, filter.cities)
    (companies, sectors) = (filter.companies, filter.sectors)
  }

  /// What is excluded, as if it were wanted.
  var filter: OfferFilter {
    var filter = OfferFilter()
    (filter.countries, filter.zones, filter.cities) = (countries, zones, cities)
    (filter.companies, filter.sectors) = (companies, sectors)
    return filter
  }

  /// Excludes what another exclusion does, too; of names at most ``nameLimit``, the latest.
  mutating func formUnion(_ other: OfferExclusion) {
    countries.formUnion(other.countries)
    zones.formUnion(other.zones)
    cities = Self.joined(cities, other.cities)
    companies = Self.joined(companies, other.companies)
    sectors = Self.joined(sectors, other.sectors)
  }

  /// Excludes no longer what a filter names; whether any of it was.
  @discardableResult
  mutating func include(_ filter: OfferFilter) -> Bool {
    let before = self
    var own = self.filter
    _ = own.remove(filter)
    self = OfferExclusion(own)
    return self != before
  }

  // MARK: -

  /// How many names of a kind are excluded at most, however long a conversation gets.
  private static let nameLimit = 100

  private static func joined(_ names: [String], _ new: [String]) -> [String] {
    Array((names + new.filter { !names.contains($0) }).suffix(nameLimit))
  }
}
