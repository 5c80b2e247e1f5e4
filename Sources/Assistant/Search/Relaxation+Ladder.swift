import Offers

extension Relaxation {
  /// The filters that give up one thing more each, in the order in which people give things up; steps that change
  /// nothing are left out.
  /// - Parameter catalogue: says in which countries the cities are.
  static func ladder(from filter: OfferFilter, in catalogue: Catalogue) -> [(step: Step, filter: OfferFilter)] {
    var steps: [(step: Step, filter: OfferFilter)] = []
    var current = filter
    for step in Step.allCases {
      let wider = widened(current, by: step, in: catalogue)
      guard wider != current else { continue }
      current = wider
      steps.append((step, wider))
    }
    return steps
  }

  // MARK: -

  private static func widened(_ filter: OfferFilter, by step: Step, in catalogue: Catalogue) -> OfferFilter {
    var wider = filter
    switch step {
    case .start:
      wider.startAfter = filter.startAfter?.aMonthEarlier
      wider.startBefore = filter.startBefore?.aMonthLater
    case .months:
      (wider.minMonths, wider.maxMonths) = (nil, nil)
    case .terms:
      (wider.minPay, wider.maxPay, wider.language, wider.telework) = (nil, nil, nil, nil)
      (wider.competition, wider.publishedSince, wider.types) = ([], nil, [])
    case .company:
      (wider.companies, wider.sectors) = ([], [])
    case .cityToCountry:
      guard !filter.cities.isEmpty else { return filter }
      var inCities = OfferFilter()
      inCities.cities = filter.cities
      let inside = Candidates(inCities, in: catalogue)
      let countries = inside.places.filter { inside.unknown[$0]?.isEmpty == true }.compactMap {
        catalogue.offers[$0].country
      }
      guard !countries.isEmpty || !filter.countries.isEmpty else { return filter }
      wider.cities = []
      wider.countries.formUnion(countries)
    case .countryToZone:
      guard !filter.countries.isEmpty else { return filter }
      wider.zones.formUnion(filter.countries.map(\.zone))
      wider.countries = []
    case .anywhere:
      (wider.countries, wider.zones, wider.cities, wider.matchesAnyPlace) = ([], [], [], false)
    }
    return wider
  }
}

extension CalendarDay {
  /// The same day of the month before, or that month's last day.
  fileprivate var aMonthEarlier: CalendarDay {
    moved(toMonth: month == 1 ? 12 : month - 1, of: month == 1 ? year - 1 : year)
  }

  /// The same day of the month after, or that month's last day; the last day of a month stays one.
  fileprivate var aMonthLater: CalendarDay {
    let next = moved(toMonth: month == 12 ? 1 : month + 1, of: month == 12 ? year + 1 : year)
    return self == endOfMonth ? next.endOfMonth : next
  }

  private func moved(toMonth month: Int, of year: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? CalendarDay(year: year, month: month, day: 1)?.endOfMonth ?? self
  }
}
