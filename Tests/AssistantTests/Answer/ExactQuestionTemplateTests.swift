import Assistant
import Offers
import Retrieval
import TestSupport
import Testing

@Suite("Exact questions as people ask them")
struct ExactQuestionTemplateTests {
  /// A question in both languages, without its place, and what it asks for.
  static let templates: [(french: String, english: String, question: ExactQuestion)] = [
    ("combien d'offres", "how many offers", ExactQuestion(.count)),
    ("combien d'entreprises", "how many companies", ExactQuestion(.countDistinct, by: .company)),
    ("liste les entreprises", "list the companies", ExactQuestion(.list, by: .company)),
    ("liste les villes", "list the cities", ExactQuestion(.list, by: .city)),
    ("salaire moyen", "average salary", ExactQuestion(.mean, .pay)),
    ("salaire médian", "median salary", ExactQuestion(.median, .pay)),
    ("durée moyenne", "average duration", ExactQuestion(.mean, .months)),
    ("offre la mieux payée", "best paid offer", ExactQuestion(.maximum, .pay, limit: 1)),
    (
      "quelle ville paie le mieux", "which city pays best",
      ExactQuestion(.mean, .pay, by: .city, order: .highest, limit: 1)
    ),
    ("nombre d'offres par ville", "number of offers by city", ExactQuestion(.count, by: .city, order: .highest)),
    ("salaire moyen par entreprise", "average salary by company", ExactQuestion(.mean, .pay, by: .company)),
    ("combien de villes", "how many cities", ExactQuestion(.countDistinct, by: .city)),
    ("liste les secteurs", "list the sectors", ExactQuestion(.list, by: .sector)),
  ]
  private static let places = [
    ("en Allemagne", "in Germany", "DE"), ("en Espagne", "in Spain", "ES"),
    ("au Royaume-Uni", "in the United Kingdom", "GB"),
    ("en Corée du Sud", "in South Korea", "KR"), ("aux États-Unis", "in the United States", "US"),
    ("au Maroc", "in Morocco", "MA"), ("à Singapour", "in Singapore", "SG"),
    ("en Allemagne, 12 mois minimum", "in Germany, at least 12 months", "DE"),
  ]

  struct Asked: Sendable, CustomTestStringConvertible {
    let text: String
    let question: ExactQuestion
    let country: String
    let least: Int?
    var testDescription: String { text }
  }

  static let asked: [Asked] = templates.flatMap { template in
    places.flatMap { place in
      [template.french + " " + place.0, template.english + " " + place.1].map {
        Asked(text: $0 + " ?", question: template.question, country: place.2, least: place.0.contains("12") ? 12 : nil)
      }
    }
  }

  private static let truth = RandomOffers(300, seed: 11)
  private static let compiler = CalendarDay(year: 2026, month: 8, day: 20).map {
    QuestionCompiler(vocabulary: QuestionVocabulary(truth.offers), today: $0)
  }

  @Test("are two hundred or more")
  func enough() {
    #expect(Self.asked.count >= 200)
  }

  @Test("are answered with the oracle's numbers", arguments: asked)
  func answered(asked: Asked) throws {
    let plan = try #require(Self.compiler).compile(asked.text)
    guard case .exact(let question) = plan.intent else {
      Issue.record("read as a search: \(plan.json().text)")
      return
    }
    #expect(question == asked.question, "\(question.summary)")
    let prepared = PreparedFilter(plan.filter)
    let chosen = Self.truth.offers.filter { prepared.verdict(on: $0) == .passes(unknown: []) }
    let byHand = Self.truth.offers.filter { offer in
      offer.country?.code == asked.country && (asked.least.map { least in (offer.months ?? -1) >= least } ?? true)
    }
    let answer = ExactEngine(question, over: chosen).answer()
    let oracle = ExactOracle(asked.question, byHand, Self.truth)
    #expect(answer.considered == byHand.count)
    #expect(answer.missing.total == oracle.missing)
    #expect(Set(answer.offers.map(\.id)) == oracle.ids)
    #expect(abs((answer.value?.scalar ?? -1) - (oracle.number ?? -1)) < 1e-6)
  }
}
