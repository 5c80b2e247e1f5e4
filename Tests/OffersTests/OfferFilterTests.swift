import Offers
import Testing

@Suite("OfferFilter")
struct OfferFilterTests {
  private static let facts = OfferFacts(
    id: 1,
    type: .vie,
    title: "Data analyst",
    company: "CRÉDIT AGRICOLE CIB",
    city: "LONDRES",
    country: Country(code: "GB"),
    sector: "BANQUES & ASSURANCES",
    specializations: [Specialization(id: 138)],
    months: 12,
    payEUR: 2637.47,
    start: CalendarDay("2026-09-01"),
    published: CalendarDay("2026-08-05"),
    views: 200,
    candidates: 12,
    telework: false,
    language: .french
  )

  private static func filter(_ change: (inout OfferFilter) -> Void) -> OfferFilter {
    var filter = OfferFilter()
    change(&filter)
    return filter
  }

  @Test("an empty filter is met by every offer, also by an unknown one")
  func empty() {
    #expect(OfferFilter().isEmpty)
    #expect(OfferFilter().verdict(on: Self.facts) == .passes(unknown: []))
    #expect(Self.filter { $0.isStrict = true }.verdict(on: OfferFacts(id: 2)) == .passes(unknown: []))
  }

  static let met: [OfferFilter] = [
    filter {
      $0.countries = [Country(code: "GB"), Country(code: "DE")].compactMap { $0 }.reduce(into: []) { $0.insert($1) }
    },
    filter { $0.zones = [.westernEurope] },
    filter { $0.cities = ["London"] },
    filter { $0.cities = ["londres"] },
    filter { $0.cities = ["Rome", "LONDON"] },
    filter { $0.companies = ["credit agricole"] },
    filter { $0.sectors = ["assurances"] },
    filter { $0.sectors = ["intelligence artificielle"] },
    filter { $0.sectors = ["Artificial Intelligence"] },
    filter { ($0.minMonths, $0.maxMonths) = (12, 12) },
    filter { $0.startAfter = CalendarDay("2026-09-01") },
    filter { $0.startBefore = CalendarDay("2026-09-01") },
    filter { ($0.minPay, $0.maxPay) = (2637.47, 2637.47) },
    filter { $0.competition = [.medium, .high] },
    filter { $0.language = .french },
    filter { $0.telework = false },
    filter { $0.publishedSince = CalendarDay("2026-08-05") },
    filter { $0.types = [.vie] },
  ]

  static let unmet: [OfferFilter] = [
    filter { $0.countries = Set([Country(code: "DE")].compactMap { $0 }) },
    filter { $0.zones = [.northAmerica, .asiaPacific] },
    filter { $0.cities = ["Lond"] },
    filter { $0.cities = ["Rome"] },
    filter { $0.companies = ["GRICOLE"] },
    filter { $0.companies = ["***"] },
    filter { $0.sectors = ["banque de détail"] },
    filter { $0.minMonths = 13 },
    filter { $0.maxMonths = 11 },
    filter { ($0.minMonths, $0.maxMonths) = (18, 6) },
    filter { $0.startAfter = CalendarDay("2026-09-02") },
    filter { $0.startBefore = CalendarDay("2026-08-31") },
    filter { $0.minPay = 2637.48 },
    filter { $0.maxPay = .nan },
    filter { $0.competition = [.low] },
    filter { $0.language = .english },
    filter { $0.telework = true },
    filter { $0.publishedSince = CalendarDay("2026-08-06") },
    filter { $0.types = [.via] },
  ]

  @Test("an offer meets a condition on its own values", arguments: met)
  func passes(filter: OfferFilter) {
    #expect(filter.verdict(on: Self.facts) == .passes(unknown: []))
    #expect(!filter.isEmpty)
  }

  @Test("an offer fails a condition on other values", arguments: unmet)
  func fails(filter: OfferFilter) {
    #expect(filter.verdict(on: Self.facts) == .fails)
  }

  @Test("an offer that doesn't say passes as unknown, and fails a strict filter", arguments: met)
  func unknown(filter: OfferFilter) {
    #expect(filter.verdict(on: OfferFacts(id: 2)) == .passes(unknown: filter.fields))
    var strict = filter
    strict.isStrict = true
    #expect(strict.verdict(on: OfferFacts(id: 2)) == .fails)
    #expect(strict.verdict(on: Self.facts) == .passes(unknown: []))
  }

  @Test("one condition that fails outweighs what is unknown")
  func mixed() {
    var facts = Self.facts
    facts.payEUR = nil
    #expect(Self.filter { ($0.minPay, $0.minMonths) = (1000, 18) }.verdict(on: facts) == .fails)
    #expect(Self.filter { ($0.minPay, $0.minMonths) = (1000, 6) }.verdict(on: facts) == .passes(unknown: [.pay]))
  }

  @Test("an offer without views has an unknown competition, and so has one without a country its zone")
  func derived() {
    var facts = Self.facts
    (facts.views, facts.country) = (0, nil)
    let filter = Self.filter { ($0.competition, $0.zones) = ([.low], [.westernEurope]) }
    #expect(filter.verdict(on: facts) == .passes(unknown: [.zone, .competition]))
  }

  @Test("a city is found under its French, English and own names", arguments: ["Munich", "München", "muenchen"])
  func cityNames(name: String) {
    for city in ["MUNICH", "Muenchen", "MÜNCHEN (Bayern)"] {
      let facts = OfferFacts(id: 1, city: city)
      #expect(Self.filter { $0.cities = [name] }.verdict(on: facts) == .passes(unknown: []), "\(city)")
    }
  }

  @Test("the plan shows what is set, in a fixed order")
  func json() {
    let filter = Self.filter {
      $0.countries = Set(["ES", "DE"].compactMap { Country(code: $0) })
      ($0.minMonths, $0.maxPay, $0.isStrict, $0.telework) = (12, 3000, true, false)
      ($0.competition, $0.types) = ([.high, .low], [.via, .vie])
    }
    #expect(
      filter.json.text
        == #"{"country":["DE","ES"],"min_months":12,"max_pay":3000,"competition":["low","high"],"#
        + #""telework":false,"type":["VIA","VIE"],"strict":true}"#
    )
    #expect(OfferFilter().json.text == "{}")
  }
}
