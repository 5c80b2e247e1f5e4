import Offers
import Retrieval

/// Has a model write an answer from the offers that were found, and checks it while it is written.
package struct AnswerWriter: Sendable {
  private let paid: PaidModel
  private let repository: any OfferRepository
  private let today: @Sendable () -> CalendarDay?

  private var replyLimit = Self.replyLimit

  /// The most tokens of an answer where nothing else is said.
  package static let replyLimit = 900

  /// - Parameters:
  ///   - repository: where the offers' texts and the names of companies and cities come from.
  ///   - cap: what may be spent; nil for anything.
  package init(
    model: any LanguageModel, repository: any OfferRepository, cap: SpendingCap? = nil,
    today: @escaping @Sendable () -> CalendarDay?
  ) {
    paid = PaidModel(model, cap: cap)
    self.repository = repository
    self.today = today
  }

  /// The same, with answers of at most `limit` tokens, which can be made fewer but not more.
  package func writing(atMost limit: Int) -> AnswerWriter {
    var writer = self
    writer.replyLimit = max(1, min(limit, Self.replyLimit))
    return writer
  }

  /// The answer to a question over the hits of its search, of which there is at least one.
  ///
  /// - Parameters:
  ///   - turns: what was said before, oldest first.
  ///   - show: told what is written and what is checked.
  /// - Throws: `AnswerPromptError`, `SpendingError`, the model's failures, what `show` throws. What a broken reply has
  ///   cost is noted.
  func answer(
    _ question: String, in language: Language, from response: SearchResponse, turns: [AnswerPrompt.Turn] = [],
    show: (AnswerEvent) async throws -> Void
  ) async throws -> (text: AnswerText, writing: Answer.Writing) {
    let ids = response.hits.map(\.id)
    let texts = try await repository.texts(of: ids)
    let built = try prompt(question, in: language, from: response, texts: texts, turns: turns)
    try await paid.admit(cost: paid.mostCost(of: built.prompt))

    let included = Set(built.offers)
    let shown = response.hits.map(\.facts).filter { included.contains($0.id) }
    let vocabulary = try await repository.catalogue().vocabulary
    let checker = ClaimChecker(
      offers: shown, texts: texts, plan: response.plan.question, total: response.total, language: language,
      today: today() ?? .earliest, vocabulary: vocabulary)
    var answer = WrittenAnswer(offers: shown, checker: checker)
    let reply = try await paid.reply(to: built.prompt) { text in
      for event in answer.read(text) { try await show(event) }
    }
    for event in answer.finish() { try await show(event) }
    return (
      answer.text,
      Answer.Writing(
        model: model.name, usage: reply.ending.usage, cost: reply.cost, ending: reply.ending.reason,
        removals: answer.removals, shown: built.offers, omitted: built.omitted, prompt: built.canonicalText)
    )
  }

  /// A whole reply as text, for prompts whose answers nobody sees.
  func reply(to prompt: ChatPrompt) async throws -> String {
    try await paid.admit(cost: paid.mostCost(of: prompt))
    var text = ""
    _ = try await paid.reply(to: prompt) { text += $0 }
    return text
  }

  // MARK: -

  private var model: any LanguageModel { paid.model }

  private func prompt(
    _ question: String, in language: Language, from response: SearchResponse, texts: [Offer.ID: OfferTexts],
    turns: [AnswerPrompt.Turn]
  ) throws -> AnswerPrompt.Built {
    let prompt = AnswerPrompt(
      question: question, language: language, plan: response.plan.question, hits: response.hits, texts: texts,
      total: response.total, today: today() ?? .earliest, turns: turns)
    var random = SystemRandomNumberGenerator()
    return try prompt.built(
      window: model.window, replyLimit: min(replyLimit, max(64, model.window / 4)),
      delimiter: PromptDelimiter(using: &random), tokenCount: model.tokenCount)
  }
}
