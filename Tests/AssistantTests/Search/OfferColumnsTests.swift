import Offers
import TestSupport
import Testing

@Suite("Filters over columns of offers")
struct OfferColumnsTests {
  private static let offers = RandomOffers(200, seed: 11).offers

  /// What each offer is told by itself.
  private static func expected(_ filter: OfferFilter) -> [[FilterField]?] {
    offers.map { facts in
      guard case .passes(let unknown) = filter.verdict(on: facts) else { return nil }
      return unknown
    }
  }

  private static func found(_ filter: OfferFilter, _ columns: OfferColumns) -> [[FilterField]?] {
    let fields = filter.fields
    return columns.verdicts(of: filter).map { unknown in unknown.map { fields.filter($0.contains) } }
  }

  @Test("say of each offer what the filter says of it alone", arguments: 1...60)
  func sameVerdicts(seed: Int) {
    var chance = SeededGenerator(seed: seed)
    let columns = OfferColumns(Self.offers)
    for strict in [false, true] {
      let random = RandomFilter(&chance)
      var filter = random.filter
      filter.isStrict = strict
      if seed % 3 == 0 { filter.cities = ["London", "muenchen"] }
      if seed % 4 == 0 { filter.companies = ["total", "AIR"] }
      if seed % 5 == 0 { filter.zones = [.westernEurope] }
      filter.matchesAnyPlace = seed % 2 == 0
      #expect(Self.found(filter, columns) == Self.expected(filter))
      let excluded = Self.offers.map { random.exclusion.excludes($0) }
      #expect(columns.exclusions(by: random.exclusion) == excluded)
    }
  }

  @Test("tell those that fail from those that don't say")
  func threeVerdicts() {
    var filter = OfferFilter()
    filter.minMonths = 12
    let offers = [OfferFacts(id: 1, months: 12), OfferFacts(id: 2, months: 6), OfferFacts(id: 3)]
    #expect(OfferColumns(offers).verdicts(of: filter) == [FieldSet(rawValue: 0), nil, FieldSet(.months)])
  }
}
