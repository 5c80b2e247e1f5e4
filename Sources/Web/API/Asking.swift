import Assistant
import Offers
import Retrieval

/// One question on its way to its answer.
struct Asking: Sendable {
  let services: WebServices
  let asked: AskFields

  /// The answer in the contract's shape, with the conversation to go on with.
  ///
  /// - Parameter show: told what happens, in order.
  func answer(show: (ServerSentEvent) -> Void) async throws -> JSONValue {
    let searcher = try await services.searcher()
    guard let conversation = asked.conversation else { return try await alone(searcher, show) }
    return try await following(conversation, searcher, show)
  }

  // MARK: -

  private var writer: AnswerWriter? { asked.isExtractive ? nil : services.writer }

  /// A question that stands alone, answered as on the command line.
  private func alone(_ searcher: Searcher, _ show: (ServerSentEvent) -> Void) async throws -> JSONValue {
    let start = services.now()
    var events = AnswerEvents()
    let answerer = Answerer(searcher: searcher, writer: writer)
    let answer = try await answerer.answer(asked.search, in: asked.language) { event in
      events.events(for: event).forEach(show)
    }
    events.rest(of: answer.text).forEach(show)
    let kept = await services.keeping(answer, to: asked.search, space: searcher.space, since: start)
    let conversation = Conversation(
      beginningWith: kept, to: asked.search.query, plan: try await plan(of: kept, searcher), language: asked.language)
    return Self.json(kept, conversation: conversation, rewritten: nil)
  }

  /// The conditions that the question itself states; those beside it hold as long as they are sent.
  private func plan(of answer: Answer, _ searcher: Searcher) async throws -> QuestionPlan {
    guard asked.search.filter != OfferFilter() else { return answer.response.plan.question }
    var bare = asked.search
    bare.filter = OfferFilter()
    return try await searcher.plan(of: bare)
  }

  /// A question that may lean on what was said before.
  private func following(
    _ conversation: Conversation, _ searcher: Searcher, _ show: (ServerSentEvent) -> Void
  ) async throws -> JSONValue {
    let start = services.now()
    var session = ChatSession(
      continuing: conversation, searcher: searcher, writer: writer, repository: services.store,
      limit: asked.search.limit, today: services.today)
    session.terms.filter = asked.search.filter
    session.terms.relaxes = asked.search.relaxes
    session.terms.language = asked.language
    var events = AnswerEvents()
    var rewritten: String?
    let reply = try await session.reply(to: asked.search.query) { event in
      switch event {
      case .understood(let question):
        guard question.isRewritten else { return }
        rewritten = question.text
        show(ServerSentEvent("rewritten", .members(["text": .string(question.text)])))
      case .answer(let event): events.events(for: event).forEach(show)
      }
    }
    let answer = await kept(reply, searcher, since: start)
    events.rest(of: answer.text).forEach(show)
    return Self.json(answer, conversation: session.conversation, rewritten: rewritten)
  }

  private func kept(_ reply: ChatReply, _ searcher: Searcher, since start: Timestamp) async -> Answer {
    switch reply {
    case .remark(let remark): Answer(remark: remark, to: asked.search.query)
    case .answer(let answer, nil): answer
    case .answer(let answer, let request?):
      await services.keeping(answer, to: request, space: searcher.space, since: start)
    }
  }

  private static func json(_ answer: Answer, conversation: Conversation, rewritten: String?) -> JSONValue {
    guard case .object(let members) = answer.json else { return answer.json }
    return .object(
      members + [
        .init("rewritten", rewritten.map { .string($0) } ?? .null), .init("conversation", conversation.json),
      ])
  }
}
