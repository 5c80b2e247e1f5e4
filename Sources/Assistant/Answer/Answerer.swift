import Offers
import Retrieval

/// Answers questions from the stored offers, without any model that writes: exact questions by working them out over all
/// offers that fit, others by the best offers' own facts and sentences.
package struct Answerer: Sendable {
  private let searcher: Searcher

  package init(searcher: Searcher) {
    self.searcher = searcher
  }

  /// The answer, in the question's language; where its words don't tell, English.
  package func answer(_ request: SearchRequest) async throws -> Answer {
    let language = Self.language(of: request.query)
    let selection = try await searcher.select(request)
    let response = try await searcher.response(to: request, from: selection)
    guard case .exact(let question) = response.plan.question.intent else {
      let text = ExtractiveAnswerText.text(of: response, in: language)
      return Answer(text: text, isRefused: response.isRefused, response: response, exact: nil)
    }
    // Every offer counts, clones too; one that doesn't say whether it fits counts aside.
    let certain = selection.hits.filter(\.unknown.isEmpty)
    let exact = ExactEngine(question, over: certain.map(\.facts)).answer(
      undecided: selection.hits.count - certain.count)
    let text = ExactAnswerText.text(of: exact, plan: response.plan.question, in: language)
    return Answer(text: text, isRefused: exact.isRefused, response: response, exact: exact)
  }

  // MARK: -

  private static func language(of question: String) -> Language {
    if let language = Language.likelier(in: question) { return language }
    let analyzer = TextAnalyzer()
    let words = Set(analyzer.tokens(in: question).map(\.folded))
    let (french, english) = (words.intersection(Self.french).count, words.intersection(Self.english).count)
    if french != english { return french > english ? .french : .english }
    return EnglishGloss(question, analyzer: analyzer).isTranslated ? .french : .english
  }

  /// Words that questions for a figure are made of, where no function word tells the language.
  private static let french: Set = [
    "combien", "offre", "offres", "quel", "quelle", "quels", "quelles", "pays", "salaire", "indemnite", "moyen",
    "moyenne",
    "liste", "entreprises", "villes", "duree", "mediane", "nombre", "paie", "payee", "mieux",
  ]
  private static let english: Set = [
    "how", "many", "offer", "offers", "which", "what", "country", "countries", "salary", "pay", "average", "mean",
    "list",
    "companies", "cities", "length", "median", "number", "in", "best", "paid", "jobs", "job",
  ]
}

/// An answer with what it was made of.
package struct Answer: Sendable {
  package let text: AnswerText
  /// Whether nothing that is stored answers the question.
  package let isRefused: Bool
  /// The search behind the answer.
  package let response: SearchResponse
  /// What was worked out; nil where the question asks for no figure and no list.
  package let exact: ExactAnswer?

  /// The answer in the contract's shape.
  package var json: JSONValue {
    let hits = response.hits.map { $0.json(explaining: false) }
    if let exact { return exact.json(text: text, plan: response.plan.json, hits: hits) }
    return .members([
      "answer": .string(text.text),
      "citations": .array(text.citations.map(\.json)),
      "claims": .array(text.claims.map(\.json)),
      "refused": .bool(isRefused),
      "plan": response.plan.json,
      "hits": .array(hits),
      "model": .string("extractive"),
      "usage": .members(["prompt_tokens": .integer(0), "completion_tokens": .integer(0), "cost_usd": nil]),
    ])
  }
}
