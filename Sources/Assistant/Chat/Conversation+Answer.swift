import Offers
import Retrieval

extension Conversation.Turn {
  /// What is remembered of an answer to a question that was searched for.
  ///
  /// - Parameter plan: the conditions that hold from now on.
  init(_ answer: Answer, to question: String, standalone: String, plan: QuestionPlan, language: Language) {
    let hits = answer.response.hits.map(\.facts)
    // What the answer names comes first, in its order: that is what a person counts.
    let cited = answer.text.citations.compactMap { citation in hits.first { $0.id == citation.id } }
    let rest = hits.filter { hit in !cited.contains { $0.id == hit.id } }
    self.init(
      question: question, standalone: standalone, plan: plan, shown: (cited + rest).map { ShownOffer($0) },
      cited: answer.text.citations.map(\.id), answer: answer.text.text, language: language)
  }
}

extension Conversation {
  /// A conversation that begins with a question that stood alone.
  ///
  /// - Parameters:
  ///   - plan: the conditions that the question itself states.
  ///   - language: the language that was answered in; nil for the question's own.
  package init(beginningWith answer: Answer, to question: String, plan: QuestionPlan, language: Language?) {
    let language = language ?? QuestionLanguage.language(of: question)
    self.init()
    append(
      Turn(
        answer, to: question, standalone: StandaloneText(in: language).text(of: plan), plan: plan, language: language))
  }
}

extension Answer {
  /// Words that answer without a search.
  package init(remark: String, to question: String) {
    self.init(
      text: AnswerText(text: remark), isRefused: false,
      response: SearchResponse(
        query: question, mode: .keyword,
        plan: SearchPlan(question: QuestionPlan(literally: "", filter: OfferFilter())), isRefused: false, total: 0,
        hits: [], facets: Facets(of: [])))
  }
}
