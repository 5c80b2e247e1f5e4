import Offers

/// Figures about the offers that pass a filter: how many, where, for how long, at what pay.
package struct MirrorStatistics: Sendable {
  package let status: MirrorStatus
  package let total: Int
  package let pay: Distribution?
  package let months: Distribution?
  /// Pay by country code, the countries with most offers first.
  package let payByCountry: [(country: Country, offers: Int, pay: Distribution)]
  package let facets: Facets

  package init(status: MirrorStatus, offers: [OfferFacts]) {
    self.status = status
    total = offers.count
    pay = Distribution(offers.compactMap(\.payEUR))
    months = Distribution(offers.compactMap { $0.months.map(Double.init) })
    facets = Facets(of: offers)
    payByCountry = Dictionary(grouping: offers.filter { $0.country != nil }, by: { $0.country })
      .compactMap { country, offers in
        guard let country, let pay = Distribution(offers.compactMap(\.payEUR)) else { return nil }
        return (country, offers.count, pay)
      }
      .sorted { ($1.offers, $0.country.code) < ($0.offers, $1.country.code) }
  }

  package var json: JSONValue { json() }

  /// - Parameter facetLimit: how many values of each field are given; nil for all.
  package func json(facetLimit: Int? = nil) -> JSONValue {
    .members([
      "live": .integer(status.live),
      "withdrawn": .integer(status.withdrawn),
      "last_refresh": status.lastRefresh.map { .string($0.description) },
      "selected": .integer(total),
      "pay_eur": pay?.json,
      "months": months?.json,
      "pay_by_country": .object(payByCountry.map { .init($0.country.code, $0.pay.json) }),
      "facets": facets.json(limit: facetLimit),
    ])
  }
}

/// The spread of some numbers.
package struct Distribution: Sendable, Equatable {
  package let count: Int
  package let minimum: Double
  package let lowerQuartile: Double
  package let median: Double
  package let upperQuartile: Double
  package let maximum: Double

  /// Nil for no numbers. Quartiles are interpolated linearly between the closest ranks.
  package init?(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    func quantile(_ share: Double) -> Double {
      let position = share * Double(sorted.count - 1)
      let lower = min(max(0, Int(exactly: position.rounded(.down)) ?? 0), sorted.count - 1)
      let upper = min(lower + 1, sorted.count - 1)
      return sorted[lower] + (sorted[upper] - sorted[lower]) * (position - Double(lower))
    }
    count = sorted.count
    minimum = first
    maximum = last
    lowerQuartile = quantile(0.25)
    median = quantile(0.5)
    upperQuartile = quantile(0.75)
  }

  package var json: JSONValue {
    .members([
      "count": .integer(count), "min": .decimal(minimum), "p25": .decimal(lowerQuartile), "median": .decimal(median),
      "p75": .decimal(upperQuartile), "max": .decimal(maximum),
    ])
  }
}
