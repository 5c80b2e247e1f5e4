import Testing

@testable import Offers

@Suite("Filters read from JSON")
struct OfferFilterReadingTests {
  @Test("a filter with everything comes back as it was")
  func everything() throws {
    var filter = OfferFilter()
    filter.countries = Set(["DE", "ES"].compactMap { Country(code: $0) })
    filter.zones = Set(Zone.allCases)
    filter.cities = ["Berlin", "São Paulo"]
    filter.matchesAnyPlace = true
    filter.companies = ["L'Oréal", "3M"]
    filter.sectors = ["énergie"]
    (filter.minMonths, filter.maxMonths) = (6, 18)
    filter.startAfter = CalendarDay(year: 2026, month: 2, day: 28)
    filter.startBefore = CalendarDay(year: 2027, month: 12, day: 31)
    (filter.minPay, filter.maxPay) = (2637.47, 3000)
    filter.competition = [.low, .high]
    filter.language = .french
    filter.telework = false
    filter.publishedSince = CalendarDay(year: 2026, month: 1, day: 1)
    filter.types = [.via]
    filter.isStrict = true
    #expect(try OfferFilter(json: JSONValue(parsing: filter.json.text)) == filter)
  }

  @Test("an exclusion comes back as it was")
  func exclusion() throws {
    var exclusion = OfferExclusion()
    exclusion.countries = Set([Country(code: "BE")].compactMap { $0 })
    exclusion.zones = [.latinAmerica]
    exclusion.cities = ["Londres"]
    exclusion.companies = ["Alten"]
    exclusion.sectors = ["banque"]
    #expect(try OfferExclusion(json: exclusion.json) == exclusion)
  }

  @Test(
    "what is missing, null or unknown sets nothing",
    arguments: ["{}", "{\"country\": null, \"min_pay\": null}", "{\"colour\": \"blue\"}"])
  func tolerant(text: String) throws {
    #expect(try OfferFilter(json: JSONValue(parsing: text)) == OfferFilter())
  }

  @Test("a single text stands for a list of one")
  func single() throws {
    let filter = try OfferFilter(json: JSONValue(parsing: "{\"country\": \"DE\", \"city\": \"Berlin\"}"))
    #expect(filter.countries == Set([Country(code: "DE")].compactMap { $0 }))
    #expect(filter.cities == ["Berlin"])
  }

  @Test(
    "a value that can't be is refused by its name",
    arguments: [
      ("{\"country\": [\"XX\"]}", "country"), ("{\"zone\": [\"Atlantis\"]}", "zone"), ("{\"city\": [1]}", "city"),
      ("{\"min_months\": 1e400}", "min_months"), ("{\"max_months\": \"x\"}", "max_months"),
      ("{\"start_after\": \"2026-02-31\"}", "start_after"), ("{\"start_before\": \"1-1-1-1\"}", "start_before"),
      ("{\"min_pay\": 1e400}", "min_pay"), ("{\"competition\": [\"none\"]}", "competition"),
      ("{\"language\": \"de\"}", "language"), ("{\"telework\": \"maybe\"}", "telework"),
      ("{\"type\": [\"VIF\"]}", "type"),
    ])
  func refused(text: String, name: String) throws {
    let json = try JSONValue(parsing: text)
    #expect {
      try OfferFilter(json: json)
    } throws: { error in
      if case .badMember(name, _)? = error as? FilterReadingError { true } else { false }
    }
  }

  @Test("a list is no filter", arguments: ["[]", "1", "null", "\"DE\""])
  func notAnObject(text: String) throws {
    let json = try JSONValue(parsing: text)
    #expect(throws: FilterReadingError.notAnObject) { try OfferFilter(json: json) }
  }
}
