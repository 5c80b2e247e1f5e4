import Assistant
import Offers
import Testing

@Suite("Conditions in words")
struct FilterTextTests {
  @Test(
    "give a country its preposition",
    arguments: [
      ("DE", "en Allemagne", "in Germany"), ("JP", "au Japon", "in Japan"),
      ("US", "aux États-Unis", "in the United States"),
      ("NL", "aux Pays-Bas", "in the Netherlands"), ("SG", "à Singapour", "in Singapore"),
      ("MX", "au Mexique", "in Mexico"),
      ("IR", "en Iran", "in Iran"), ("CI", "en Côte d'Ivoire", "in Côte d'Ivoire"),
      ("RE", "à La Réunion", "in Réunion"),
      ("EC", "en Équateur", "in Ecuador"), ("GB", "au Royaume-Uni", "in the United Kingdom"),
      ("CU", "à Cuba", "in Cuba"),
      ("KR", "en Corée du Sud", "in South Korea"),
      ("CD", "en République démocratique du Congo", "in the Democratic Republic of the Congo"),
      ("PF", "en Polynésie française", "in French Polynesia"), ("HT", "en Haïti", "in Haiti"),
      ("MA", "au Maroc", "in Morocco"),
    ])
  func prepositions(code: String, french: String, english: String) throws {
    var filter = OfferFilter()
    filter.countries = [try #require(Country(code: code))]
    #expect(FilterText(in: .french).text(of: filter) == french)
    #expect(FilterText(in: .english).text(of: filter) == english)
  }

  @Test("say every field")
  func everything() throws {
    var filter = OfferFilter()
    filter.countries = [try #require(Country(code: "DE")), try #require(Country(code: "ES"))]
    filter.cities = ["Londres"]
    filter.matchesAnyPlace = true
    filter.companies = ["Airbus"]
    filter.sectors = ["data"]
    (filter.minMonths, filter.maxMonths) = (12, 18)
    filter.startAfter = CalendarDay(year: 2026, month: 10, day: 1)
    filter.startBefore = CalendarDay(year: 2026, month: 10, day: 31)
    filter.minPay = 2500
    filter.competition = [.low, .medium]
    filter.language = .french
    filter.telework = true
    filter.publishedSince = CalendarDay(year: 2026, month: 8, day: 5)
    filter.types = [.vie]
    var exclusion = OfferExclusion()
    exclusion.countries = [try #require(Country(code: "BE"))]
    exclusion.companies = ["Alten"]
    #expect(
      SampleAnswers.plain(FilterText(in: .french).text(of: filter, except: exclusion))
        == "en Allemagne, en Espagne ou à Londres, chez Airbus, secteur « data », de 12 mois à 18 mois, "
        + "début en octobre 2026, indemnité d'au moins 2 500 € par mois, concurrence faible ou moyenne, "
        + "en langue française, avec télétravail, publication depuis le 5 août 2026, type VIE, sauf en Belgique, "
        + "sauf chez Alten")
    #expect(
      SampleAnswers.plain(FilterText(in: .english).text(of: filter, except: exclusion))
        == "in Germany, in Spain or in Londres, at Airbus, sector “data”, from 12 months to 18 months, "
        + "starting in October 2026, pay of at least €2,500 a month, low or medium competition, written in French, "
        + "with telework, published since 5 August 2026, type VIE, except in Belgium, except at Alten")
  }

  @Test("are empty where everything goes")
  func empty() {
    #expect(FilterText(in: .french).text(of: OfferFilter()).isEmpty)
  }
}
