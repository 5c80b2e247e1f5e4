import Offers
import Retrieval

/// Says whether a stated fact repeats what the person asked for.
struct PlanJudge {
  let plan: QuestionPlan

  func holds(_ mention: Mention) -> Bool {
    Self.holds(mention, plan.filter) || Self.holds(mention, plan.preferences)
  }

  /// Whether a stated fact repeats a condition that every offer meets: not one of several places or companies.
  func requires(_ mention: Mention) -> Bool {
    let filter = plan.filter
    guard Self.holds(mention, filter) else { return false }
    switch mention.value {
    case .country, .city: return filter.countries.count + filter.zones.count + filter.cities.count == 1
    case .company: return filter.companies.count == 1
    default: return true
    }
  }

  // MARK: -

  private static func holds(_ mention: Mention, _ filter: OfferFilter) -> Bool {
    switch mention.value {
    case .country(let country): return filter.countries.contains(country)
    case .region(let countries, _):
      let zones = Set(Country.all.filter { filter.zones.contains($0.zone) })
      return !countries.isEmpty && (countries == filter.countries || countries == zones)
    case .city(let name, _):
      let spellings = Set(CityName.spellings(of: name))
      return filter.cities.contains { !spellings.isDisjoint(with: CityName.spellings(of: $0)) }
    case .company(let name, let known):
      return filter.companies.contains { company in
        [name, known].compactMap { $0 }.contains { CompanyWords.match($0, company) }
      }
    case .months(let amount): return isBound(amount, [filter.minMonths, filter.maxMonths].map { $0.map(Double.init) })
    case .pay(let amount): return isBound(amount, [filter.minPay, filter.maxPay])
    case .date(let dates, let kind):
      let days = kind == .published ? [filter.publishedSince] : [filter.startAfter, filter.startBefore]
      let written = ClaimDates(dates: dates, bound: .exactly)
      return days.contains { $0.map(written.holds) ?? false }
    case .competition(let levels, _): return !levels.isDisjoint(with: filter.competition)
    case .telework(let isPossible): return filter.telework == isPossible
    case .type(let type): return filter.types.contains(type)
    case .count, .rate, .reference: return false
    }
  }

  private static func isBound(_ amount: Mention.Amount, _ bounds: [Double?]) -> Bool {
    [amount.lower, amount.upper].allSatisfy { written in
      bounds.contains { $0.map { abs($0 * amount.divisor - written) < 1 } ?? false }
    }
  }
}
