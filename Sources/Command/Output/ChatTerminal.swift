import Assistant
import Offers
import Retrieval

/// A conversation on the terminal, or over a pipe: a line in, an answer out.
struct ChatTerminal {
  private var session: ChatSession
  private let journal: Journal
  private let space: EmbeddingSpace?
  private var name: String?
  private let isStreaming: Bool
  private let asJSON: Bool
  private var lines = LineInput(limit: SearchRequest.queryByteLimit)

  /// - Parameter name: what to save the conversation under after each turn; nil to save when asked.
  init(
    session: ChatSession, journal: Journal, space: EmbeddingSpace?, name: String?, isStreaming: Bool, asJSON: Bool
  ) {
    self.session = session
    self.journal = journal
    self.space = space
    self.name = name
    self.isStreaming = isStreaming
    self.asJSON = asJSON
  }

  /// Answers until the input ends or the person goes.
  mutating func run() async throws {
    let turns = session.conversation.turns.count
    if turns > 0 { Console.notice("Going on after \(turns.counted("turn")).") }
    while let line = try nextLine() {
      let text = TextCleaning.line(line) ?? ""
      guard !text.isEmpty else { continue }
      if text.utf8.first == UInt8(ascii: "/") {
        guard try await obey(text) else { return }
      } else {
        try await answer(text)
      }
    }
  }

  // MARK: -

  private mutating func nextLine() throws -> String? {
    if lines.isTerminal { Console.status("\n› ") }
    return try lines.next()
  }

  private mutating func answer(_ text: String) async throws {
    let start = Assembly.now()
    var printer = AnswerPrinter()
    let reply: ChatReply
    do {
      reply = try await session.reply(to: text) { [asJSON, isStreaming] event in
        switch event {
        case .understood(let question) where question.isRewritten && !asJSON:
          try Console.print(Console.faint("→ " + question.text))
        case .answer(let event) where isStreaming && !asJSON: try printer.show(event)
        case .understood, .answer: break
        }
      }
    } catch let failure as any Failure {
      // The conversation goes on: what was said before is not lost by one question that fails.
      return Vie.show(failure, asJSON: asJSON)
    }
    switch reply {
    case .remark(let remark):
      try Console.print(asJSON ? JSONValue.members(["remark": .string(remark)]).text : remark)
    case .answer(let answer, let request):
      var answer = answer
      if let request { answer = await journal.keeping(answer, to: request, space: space, since: start) }
      if asJSON {
        try Console.print(json(answer).text)
      } else {
        try printer.finish(answer.text, remarks: AnswerRemarks.text(of: answer))
      }
    }
    if let name { try await save(as: name) }
  }

  private func json(_ answer: Answer) -> JSONValue {
    guard case .object(let members) = answer.json, let turn = session.conversation.turns.last else {
      return answer.json
    }
    return .object(members + [.init("understood", .string(turn.standalone))])
  }

  // MARK: - Commands

  /// Carries a command out; false to end.
  private mutating func obey(_ command: String) async throws -> Bool {
    let words = command.split(separator: " ", maxSplits: 1).map(String.init)
    switch words.first {
    case "/quit", "/exit", "/q": return false
    case "/help": try Console.print("/filters  /why  /save NAME  /reset  /quit")
    case "/reset":
      session.reset()
      try Console.print("Forgotten.")
    case "/filters": try Console.print(filters)
    case "/why": try Console.print(reasons)
    case "/save":
      guard words.count > 1 else {
        Console.notice("Give a name, for example /save berlin.")
        break
      }
      name = words[1]
      try await save(as: words[1])
    default: Console.notice("There is no \(words.first ?? "such command"). /help lists what there is.")
    }
    return true
  }

  private var filters: String {
    guard let plan = session.conversation.standing else { return "No conditions yet." }
    return PlanText.standing(plan)
  }

  private var reasons: String {
    guard let response = session.lastResponse, !response.hits.isEmpty else { return "No offers have been found yet." }
    return OfferText.list(response, explaining: true)
  }

  private func save(as name: String) async throws {
    guard let stored = journal.stored else {
      return Console.notice("Nothing is kept: VIE_JOURNAL is none, or can't be used.")
    }
    try await stored.save(session.conversation.json, as: name, at: Assembly.now())
  }
}
