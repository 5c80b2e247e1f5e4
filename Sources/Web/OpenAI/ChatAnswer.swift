import Assistant
import Offers

/// Answers a chat request over the stored offers.
struct ChatAnswer: Sendable {
  let services: WebServices
  let request: ChatCompletionRequest

  /// The answer's text and what it rests on.
  ///
  /// - Parameter write: given the text piece by piece, each checked; together they are the text.
  func made(
    write: (String) async throws -> Void = { _ in }
  ) async throws -> (text: String, outcome: ChatCompletion.Outcome) {
    let start = services.now()
    let searcher = try await services.searcher()
    var session = try await session(searcher: searcher)
    var pieces = CheckedPieces()
    let reply = try await session.reply(to: request.messages.question) { event in
      if case .answer(let event) = event, let piece = pieces.take(event) { try await write(piece) }
    }
    switch reply {
    case .remark(let remark):
      try await write(remark)
      return (remark, outcome(of: remark))
    case .answer(var answer, let search):
      if let search { answer = await services.keeping(answer, to: search, space: searcher.space, since: start) }
      if let rest = pieces.rest(of: answer.text.text) { try await write(rest) }
      return (answer.text.text, outcome(of: answer))
    }
  }

  // MARK: -

  private func session(searcher: Searcher) async throws -> ChatSession {
    var writer = request.model == .best ? services.writer : nil
    if let limit = request.replyLimit { writer = writer?.writing(atMost: limit) }
    var conversation = Conversation()
    if !request.messages.exchanges.isEmpty {
      let replay = ConversationReplay(
        offers: try await services.store.liveFacts(), today: services.today() ?? .earliest)
      conversation = replay.conversation(of: request.messages.exchanges)
    }
    return ChatSession(
      continuing: conversation, searcher: searcher, writer: writer, repository: services.store, limit: 10,
      today: services.today)
  }

  private func outcome(of remark: String) -> ChatCompletion.Outcome {
    let nothing = JSONValue.array([])
    return ChatCompletion.Outcome(
      evidence: .members([
        "citations": nothing, "claims": nothing, "hits": nothing, "refused": .bool(false), "plan": .null,
        "model": .string("none"), "usage_estimated": .bool(true),
      ]), usage: estimatedUsage(of: remark))
  }

  private func outcome(of answer: Answer) -> ChatCompletion.Outcome {
    var members: [JSONValue.Member] = []
    if case .object(let all) = answer.json {
      members = all.filter { !["answer", "usage", "usage_estimated"].contains($0.name) }
    }
    let usage = answer.writing?.usage ?? estimatedUsage(of: answer.text.text)
    members.append(.init("usage_estimated", .bool(usage.isEstimated)))
    let reason =
      switch answer.writing?.ending {
      case .length?: "length"
      case .filtered?: "content_filter"
      default: "stop"
      }
    return ChatCompletion.Outcome(evidence: .object(members), usage: usage, finishReason: reason)
  }

  /// What the texts would be to a model, at a token for four bytes: no model has read them.
  private func estimatedUsage(of text: String) -> TokenUsage {
    func count(_ bytes: Int) -> Int { (bytes + 3) / 4 }
    let said = request.messages.exchanges.reduce(request.messages.question.utf8.count) {
      $0 + $1.question.utf8.count + $1.answer.utf8.count
    }
    return TokenUsage(prompt: count(said), completion: count(text.utf8.count), isEstimated: true)
  }
}

/// Turns the sentences of an answer that is being written into pieces that together are its text.
///
/// A sentence is given out when it is checked: a piece that was sent can't be taken back. White space waits for what
/// follows it, since an answer doesn't end with any.
struct CheckedPieces: Sendable {
  private var correction = CorrectedText()
  private var sent: [UInt8] = []
  private var space = ""

  /// The next piece; nil where there is nothing new to show.
  mutating func take(_ event: AnswerEvent) -> String? {
    switch event {
    case .found(let response):
      correction = CorrectedText(offers: response.hits.map(\.facts))
      return nil
    case .written: return nil
    case .checked(let sentence):
      let text = (space + correction.text(of: sentence)).unicodeScalars
      guard let last = text.lastIndex(where: { !$0.properties.isWhitespace }) else {
        space = String(text)
        return nil
      }
      space = String(text[text.index(after: last)...])
      let piece = String(text[...last])
      sent += piece.utf8
      return piece
    }
  }

  /// What is missing of the whole text; nil for nothing.
  func rest(of text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: sent), bytes.count > sent.count else { return nil }
    return String(decoding: bytes.dropFirst(sent.count), as: UTF8.self)
  }
}
