import Offers
import Testing

@Suite("An exclusion")
struct OfferExclusionTests {
  private let berlin = OfferFacts(id: 1, company: "ALSTOM TRANSPORT SA", city: "BERLIN", country: Country(code: "DE"))

  private func excludes(_ facts: OfferFacts, _ change: (inout OfferExclusion) -> Void) -> Bool {
    var exclusion = OfferExclusion()
    change(&exclusion)
    return exclusion.excludes(facts)
  }

  @Test("any one thing that is named excludes an offer")
  func any() throws {
    let germany = try #require(Country(code: "DE"))
    #expect(excludes(berlin) { $0.countries = [germany] })
    #expect(excludes(berlin) { $0.zones = [.westernEurope] })
    #expect(excludes(berlin) { $0.cities = ["Berlin", "Paris"] })
    #expect(excludes(berlin) { ($0.companies, $0.cities) = (["Alstom"], ["Rome"]) })
    #expect(!excludes(berlin) { ($0.companies, $0.cities) = (["Orange"], ["Rome"]) })
  }

  @Test("what an offer doesn't say excludes nothing")
  func unknown() {
    #expect(!excludes(OfferFacts(id: 2)) { ($0.zones, $0.cities) = ([.westernEurope], ["Berlin"]) })
    #expect(!excludes(berlin) { _ in })
  }

  @Test("its JSON has the names of the filter's")
  func json() throws {
    var exclusion = OfferExclusion()
    exclusion.countries = [try #require(Country(code: "BE"))]
    exclusion.cities = ["London"]
    #expect(exclusion.json.text == #"{"country":["BE"],"city":["London"]}"#)
  }
}

@Suite("Places as alternatives")
struct AnyPlaceTests {
  @Test("an offer in one of the places passes, one that says nothing is unknown")
  func any() throws {
    var filter = OfferFilter()
    filter.cities = ["London"]
    filter.countries = [try #require(Country(code: "ES"))]
    filter.matchesAnyPlace = true
    let madrid = OfferFacts(id: 1, city: "MADRID", country: Country(code: "ES"))
    let rome = OfferFacts(id: 2, city: "ROME", country: Country(code: "IT"))
    #expect(filter.verdict(on: madrid) == .passes(unknown: []))
    #expect(filter.verdict(on: rome) == .fails)
    #expect(filter.verdict(on: OfferFacts(id: 3)) == .passes(unknown: [.country]))
    #expect(filter.json.text == #"{"country":["ES"],"city":["London"],"any_place":true}"#)
  }
}
