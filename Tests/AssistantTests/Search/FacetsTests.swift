import Assistant
import Offers
import Testing

@Suite("Facets")
struct FacetsTests {
  private static func values(_ field: String, _ offers: [OfferFacts]) -> [String: Int] {
    let values = Facets(of: offers).values(of: field)
    return Dictionary(values.map { ($0.value, $0.count) }, uniquingKeysWith: +)
  }

  private static func offers(in cities: [String?]) -> [OfferFacts] {
    cities.enumerated().map { OfferFacts(id: $0 + 1, city: $1) }
  }

  @Test(
    "count a name's spellings as one, under one of them",
    arguments: [
      (["BRUXELLES", "BRUSSELS", "BRUSSELS", "Brussel"], ["BRUXELLES": 4]),
      (["LIEGE", "LIÈGE", "LIÈGE"], ["LIÈGE": 3]), (["Saint-Denis", "SAINT DENIS"], ["SAINT DENIS": 2]),
      (["BRUSSELS"], ["BRUSSELS": 1]), (["London", "Londonderry"], ["London": 1, "Londonderry": 1]),
      (["???", "!!"], ["???": 1, "!!": 1]),
    ])
  func spellings(cities: [String], counts: [String: Int]) {
    #expect(Self.values("city", Self.offers(in: cities)) == counts)
  }

  @Test("count a company in capitals with the same in small letters, and a silent offer with neither")
  func companies() {
    let names: [String?] = ["Foo, Inc.", "FOO INC", "Foo, Inc.", nil, "Unknown"]
    let offers = names.enumerated().map { OfferFacts(id: $0 + 1, company: $1) }
    #expect(Self.values("company", offers) == ["Foo, Inc.": 3, "unknown": 1, "Unknown": 1])
  }

  @Test("give a name by which a filter finds as many offers as were counted")
  func asFiltered() {
    let offers = Self.offers(in: ["BRUXELLES", "BRUSSELS", "ANVERS", "Antwerpen", "Antwerp", "Gand", nil])
    for (city, count) in Self.values("city", offers) where city != "unknown" {
      var filter = OfferFilter()
      filter.cities = [city]
      let found = offers.count { filter.verdict(on: $0) == .passes(unknown: []) }
      #expect(found == count, "\(city)")
    }
  }
}
