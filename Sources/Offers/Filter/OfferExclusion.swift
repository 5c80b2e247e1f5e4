/// What an offer must not be: anything that is named here excludes it.
///
/// An offer that says nothing of a field is not excluded by it. Names are compared as in ``OfferFilter``.
package struct OfferExclusion: Sendable, Hashable {
  package var countries: Set<Country> = []
  package var zones: Set<Zone> = []
  package var cities: [String] = []
  package var companies: [String] = []
  package var sectors: [String] = []

  package init() {}

  package var isEmpty: Bool { filters.isEmpty }

  /// Whether an offer is one of those that are named.
  package func excludes(_ facts: OfferFacts) -> Bool {
    PreparedExclusion(self).excludes(facts)
  }

  /// The values under the names of the command line's flags, only what is set.
  package var json: JSONValue {
    .object(
      filters.flatMap { filter -> [JSONValue.Member] in
        guard case .object(let members) = filter.json else { return [] }
        return members
      })
  }

  /// The exclusions as filters of one field each: an offer that passes one for certain is excluded.
  var filters: [OfferFilter] {
    var (byCountry, byZone, byCity) = (OfferFilter(), OfferFilter(), OfferFilter())
    var (byCompany, bySector) = (OfferFilter(), OfferFilter())
    byCountry.countries = countries
    byZone.zones = zones
    byCity.cities = cities
    byCompany.companies = companies
    bySector.sectors = sectors
    return [byCountry, byZone, byCity, byCompany, bySector].filter { !$0.isEmpty }
  }
}

/// An exclusion whose conditions are built once, to judge many offers.
package struct PreparedExclusion {
  private let filters: [PreparedFilter]

  package init(_ exclusion: OfferExclusion) {
    filters = exclusion.filters.map(PreparedFilter.init)
  }

  package func excludes(_ facts: OfferFacts) -> Bool {
    filters.contains { $0.verdict(on: facts) == .passes(unknown: []) }
  }
}
