import Offers
import Retrieval

/// A conversation that is being held: each text is read after what was said before, answered, and remembered.
package struct ChatSession: Sendable {
  /// What was said so far.
  package private(set) var conversation: Conversation
  /// The last search; nil before the first.
  package private(set) var lastResponse: SearchResponse?
  /// What holds for the next replies apart from what is said.
  package var terms = ChatTerms()

  private let answerer: Answerer
  private let writer: AnswerWriter?
  private let repository: any OfferRepository
  private let limit: Int
  private let today: @Sendable () -> CalendarDay?

  /// - Parameters:
  ///   - conversation: what was said before, in a conversation that goes on.
  ///   - writer: what writes answers and, where no rule knows better, puts questions into words; nil for none.
  ///   - limit: how many offers an answer shows.
  package init(
    continuing conversation: Conversation = Conversation(), searcher: Searcher, writer: AnswerWriter?,
    repository: any OfferRepository, limit: Int, today: @escaping @Sendable () -> CalendarDay?
  ) {
    self.conversation = conversation
    answerer = Answerer(searcher: searcher, writer: writer)
    self.writer = writer
    self.repository = repository
    self.limit = limit
    self.today = today
  }

  /// Forgets what was said.
  package mutating func reset() {
    conversation.reset()
    lastResponse = nil
  }

  /// The reply to a text.
  ///
  /// - Parameter show: told what is understood, found, written and checked, in time.
  package mutating func reply(
    to text: String, show: (ChatEvent) async throws -> Void = { _ in }
  ) async throws -> ChatReply {
    let vocabulary = try await repository.catalogue().vocabulary
    let reader = FollowUpReader(vocabulary: vocabulary, today: today() ?? .earliest)
    var reading = reader.read(text, after: conversation)
    if let language = terms.language { reading.language = language }
    let wording = ChatWording(in: reading.language)
    switch reading.kind {
    case .empty: return .remark(wording.empty)
    case .smallTalk: return remark(wording.smallTalk, to: text, in: reading.language)
    case .startOver:
      reset()
      return .remark(wording.startOver)
    case .noSuchOffer(_, let shown): return remark(wording.noSuchOffer(shown: shown), to: text, in: reading.language)
    case .more: return try await more(text, in: reading.language, show: show)
    case .aboutOffers(let question): return try await reply(to: question, in: reading.language, show: show)
    case .question(let question):
      let understood = try await understood(question, reading, text, vocabulary)
      return try await reply(to: understood, typed: text, in: reading.language, show: show)
    }
  }

  // MARK: -

  private mutating func remark(_ remark: String, to text: String, in language: Language) -> ChatReply {
    conversation.append(.init(question: text, answer: remark, language: language))
    return .remark(remark)
  }

  /// The question in words that stand alone: by rule, or by the model where no rule is sure.
  private func understood(
    _ question: StandaloneQuestion, _ reading: Reading, _ text: String, _ vocabulary: QuestionVocabulary
  ) async throws -> StandaloneQuestion {
    guard !reading.isCertain, let writer, !conversation.turns.isEmpty else { return question }
    let today = today() ?? .earliest
    let rewriter = QuestionRewriter(vocabulary: vocabulary, today: today)
    // A model that fails here, or writes nonsense, is no reason not to answer: the rules' reading stands.
    let prompt = rewriter.prompt(for: text, after: conversation, in: reading.language)
    guard let reply = try? await writer.reply(to: prompt),
      let rewritten = try? rewriter.question(in: reply, for: text, after: conversation)
    else {
      try Task.checkCancellation()
      return question
    }
    var plan = QuestionCompiler(vocabulary: vocabulary, today: today).compile(rewritten)
    if let standing = conversation.standing {
      // What the model forgot to say still holds.
      plan = standing.followed(by: plan, FollowUpCues(rewritten, vocabulary: vocabulary), vocabulary: vocabulary).plan
    }
    return StandaloneQuestion(
      plan: plan, text: StandaloneText(in: reading.language).text(of: plan), isRewritten: true, carried: [],
      replaced: [], dropped: [])
  }

  private mutating func reply(
    to question: StandaloneQuestion, typed: String, in language: Language,
    show: (ChatEvent) async throws -> Void
  ) async throws -> ChatReply {
    try await show(.understood(question))
    let request = request(for: question.plan)
    let answer = try await answerer.answer(request, in: language, after: turns) { try await show(.answer($0)) }
    remember(answer, typed: typed, standalone: question.text, plan: question.plan, in: language)
    return .answer(answer, request)
  }

  private mutating func more(
    _ text: String, in language: Language, show: (ChatEvent) async throws -> Void
  ) async throws -> ChatReply {
    guard let plan = conversation.standing else { return .remark(ChatWording(in: language).empty) }
    var request = request(for: plan)
    request.seen = Set(conversation.turns.flatMap { $0.shown.map(\.id) })
    let answer = try await answerer.answer(request, in: language, after: turns) { try await show(.answer($0)) }
    guard !answer.response.hits.isEmpty else {
      return remark(ChatWording(in: language).noMore(total: answer.response.total), to: text, in: language)
    }
    remember(
      answer, typed: text, standalone: StandaloneText(in: language).text(of: plan), plan: plan, in: language)
    return .answer(answer, request)
  }

  private func request(for plan: QuestionPlan) -> SearchRequest {
    var request = SearchRequest(plan.merged(underFlags: terms.filter), limit: limit)
    request.relaxes = terms.relaxes
    return request
  }

  private mutating func remember(
    _ answer: Answer, typed: String, standalone: String, plan: QuestionPlan, in language: Language
  ) {
    lastResponse = answer.response
    // What was stated apart from the question holds as long as it is stated, and no longer.
    let standing = terms.filter == OfferFilter() ? answer.response.plan.question : plan
    conversation.append(
      Conversation.Turn(answer, to: typed, standalone: standalone, plan: standing, language: language))
  }

  // MARK: - Questions about offers of the list

  private mutating func reply(
    to question: OfferQuestion, in language: Language, show: (ChatEvent) async throws -> Void
  ) async throws -> ChatReply {
    var offers: [Offer] = []
    for id in try await ids(of: question) {
      if let offer = try await repository.mirroredOffer(id)?.offer { offers.append(offer) }
    }
    guard !offers.isEmpty else {
      return remark(ChatWording(in: language).unknownOffer, to: question.text, in: language)
    }
    let answer: Answer
    let response = response(to: question, over: offers)
    try await show(.answer(.found(response)))
    // Facts need no model; what else an offer says about something, a model reads better.
    if let writer, !question.topic.isEmpty, !question.isComparison, !question.asksWhy {
      let (text, writing) = try await writer.answer(question.text, in: language, from: response, turns: turns) {
        try await show(.answer($0))
      }
      answer = Answer(text: text, isRefused: false, response: response, writing: writing)
    } else {
      let text = OfferAnswerText.text(of: question, over: offers, plan: conversation.standing, in: language)
      answer = Answer(text: text, isRefused: false, response: response)
    }
    conversation.append(
      .init(
        question: question.text, focus: offers.map(\.id), aspects: question.aspects,
        cited: answer.text.citations.map(\.id), answer: answer.text.text, language: language))
    return .answer(answer, nil)
  }

  private func ids(of question: OfferQuestion) async throws -> [Offer.ID] {
    var ids = question.ids
    for reference in question.references {
      for type in MissionType.allCases where ids.count < Conversation.shownLimit {
        ids += try await repository.ids(withReference: "\(type.rawValue)\(reference.number)").prefix(1)
      }
      ids.append(reference.number)
    }
    var seen: Set<Offer.ID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func response(to question: OfferQuestion, over offers: [Offer]) -> SearchResponse {
    let hits = offers.map { offer in
      lastResponse?.hits.first { $0.id == offer.id }
        ?? Hit(facts: offer.facts, score: 1, unknown: [], reason: Hit.Reason())
    }
    return SearchResponse(
      query: question.text, mode: .keyword,
      plan: SearchPlan(question: QuestionPlan(literally: question.topic, filter: OfferFilter())), isRefused: false,
      total: hits.count, hits: hits, facets: Facets(of: hits.lazy.map(\.facts)))
  }

  /// What the model is told of the conversation.
  private var turns: [AnswerPrompt.Turn] {
    conversation.turns.map { AnswerPrompt.Turn(question: $0.question, answer: $0.answer) }
  }
}

/// What happens while a reply is made, in order.
package enum ChatEvent: Sendable {
  /// The question was put into words that stand alone.
  case understood(StandaloneQuestion)
  case answer(AnswerEvent)
}

/// A reply in a conversation.
package enum ChatReply: Sendable {
  /// An answer, and the search that it comes from where it comes from one.
  case answer(Answer, SearchRequest?)
  /// Words that need no search.
  case remark(String)
}
