import Offers

/// What the live offers say about themselves, as far as it helps to understand questions: their cities and companies.
///
/// Building it looks at each distinct name once, a few milliseconds for thousands of offers; the rest is worked out at
/// the first question that needs it.
package struct QuestionVocabulary: Sendable {
  /// The cities that ``PlaceTable`` hasn't.
  let cities: CityVocabulary
  let companies: CompanyVocabulary
  let titles: TitleWords

  /// No offers: countries, regions and well-known cities are understood all the same.
  package static let empty = QuestionVocabulary([])

  /// The vocabulary of some offers.
  package init(_ offers: some Sequence<OfferFacts>) {
    var cities: [String: Set<Country>] = [:]
    var companies: Set<String> = []
    var titles: [TitleWords.Title] = []
    titles.reserveCapacity(offers.underestimatedCount)
    for facts in offers {
      if let city = facts.city {
        cities[city, default: []].formUnion([facts.country].compactMap { $0 })
      }
      if let company = facts.company { companies.insert(company) }
      titles.append(TitleWords.Title(text: facts.title, company: facts.company))
    }
    self.cities = CityVocabulary(cities)
    self.companies = CompanyVocabulary(companies)
    self.titles = TitleWords(titles)
  }
}
