import Offers
import Retrieval

/// Answers questions from the stored offers: exact questions by working them out over all offers that fit, others by a
/// model that writes, where there is one, or else by the best offers' own facts and sentences.
///
/// Where nothing fits no model is asked.
package struct Answerer: Sendable {
  private let searcher: Searcher
  private let writer: AnswerWriter?

  /// - Parameter writer: what writes answers; nil to write none.
  package init(searcher: Searcher, writer: AnswerWriter? = nil) {
    self.searcher = searcher
    self.writer = writer
  }

  /// The answer to a question.
  ///
  /// - Parameters:
  ///   - language: the language to answer in; nil for the question's own.
  ///   - turns: what was said before, oldest first, for the model.
  ///   - show: told what is found, written and checked, in time; an answer that no model writes is only returned.
  package func answer(
    _ request: SearchRequest, in language: Language? = nil, after turns: [AnswerPrompt.Turn] = [],
    show: (AnswerEvent) async throws -> Void = { _ in }
  ) async throws -> Answer {
    let language = language ?? QuestionLanguage.language(of: request.query)
    let selection = try await searcher.select(request)
    let response = try await searcher.response(to: request, from: selection)
    try await show(.found(response))
    if case .exact(let question) = response.plan.question.intent {
      return exactAnswer(to: question, from: selection, response: response, in: language)
    }
    guard let writer, !response.hits.isEmpty else {
      let text = ExtractiveAnswerText.text(of: response, in: language)
      return Answer(text: text, isRefused: response.isRefused, response: response)
    }
    let (text, writing) = try await writer.answer(
      request.query, in: language, from: response, turns: turns, show: show)
    // A model that says nothing leaves the offers to speak for themselves.
    let isSilent = text.text.isEmpty
    return Answer(
      text: isSilent ? ExtractiveAnswerText.text(of: response, in: language) : text, isRefused: false,
      response: response, writing: writing)
  }

  // MARK: -

  private func exactAnswer(
    to question: ExactQuestion, from selection: Searcher.Selection, response: SearchResponse, in language: Language
  ) -> Answer {
    // Every offer counts, clones too; one that doesn't say whether it fits counts aside.
    let offers = selection.offers
    let certain = offers.filter(\.unknown.isEmpty)
    let exact = ExactEngine(question, over: certain.map(\.facts)).answer(
      undecided: offers.count - certain.count)
    let text = ExactAnswerText.text(of: exact, plan: response.plan.question, in: language)
    return Answer(text: text, isRefused: exact.isRefused, response: response, exact: exact)
  }
}
