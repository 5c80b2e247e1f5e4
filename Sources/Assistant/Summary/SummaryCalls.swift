import Offers

/// Asks a model for the parts of summaries, for none twice: replies are kept under the model's name and the prompt's
/// canonical text.
struct SummaryCalls: Sendable {
  let paidModel: PaidModel
  private let journal: (any AnswerJournal)?
  private let now: @Sendable () -> Timestamp

  /// The most calls at a time.
  static let width = 4

  /// - Parameter journal: where replies are kept; nil to keep none.
  init(
    _ model: any LanguageModel, journal: (any AnswerJournal)?, cap: SpendingCap?,
    now: @escaping @Sendable () -> Timestamp
  ) {
    paidModel = PaidModel(model, cap: cap)
    self.journal = journal
    self.now = now
  }

  var model: any LanguageModel { paidModel.model }

  /// The reply to a prompt, kept or new.
  ///
  /// - Parameter read: given each piece of the reply's text.
  /// - Throws: `SpendingError`, the model's and the journal's failures, what `read` throws.
  func reply(to prompt: SummaryPrompt, read: (String) async throws -> Void) async throws -> SummaryReply {
    if let kept = try await kept(prompt) {
      try await read(kept.text)
      return kept
    }
    try await paidModel.admit(cost: paidModel.mostCost(of: prompt.chat))
    return try await call(prompt, read: read)
  }

  /// The replies to several prompts, in their order.
  ///
  /// All new calls are admitted together before the first is made. Once one fails no other begins, but those under way
  /// are waited for: they are paid, and what they bring is kept for the next run.
  ///
  /// - Parameter later: what the calls that follow cost at most, in US dollars.
  /// - Throws: as `reply`; of several failures the first.
  func replies(to prompts: [SummaryPrompt], later: Double? = 0) async throws -> [SummaryReply] {
    var replies: [SummaryReply?] = []
    for prompt in prompts { replies.append(try await kept(prompt)) }
    let missing = replies.indices.filter { replies[$0] == nil }
    guard !missing.isEmpty else { return replies.compactMap { $0 } }
    let costs = missing.map { paidModel.mostCost(of: prompts[$0].chat) }
    try await paidModel.admit(
      cost: costs.reduce(later) { sum, cost in sum.flatMap { sum in cost.map { sum + $0 } } })
    for (index, reply) in try await calls(missing.map { ($0, prompts[$0]) }) { replies[index] = reply }
    return replies.compactMap { $0 }
  }

  // MARK: -

  private func calls(_ prompts: [(index: Int, prompt: SummaryPrompt)]) async throws -> [(Int, SummaryReply)] {
    try await withThrowingTaskGroup(of: (Int, Result<SummaryReply, any Error>).self) { group in
      var waiting = prompts[...]
      func begin() {
        guard let next = waiting.popFirst() else { return }
        group.addTask {
          do { return (next.index, .success(try await call(next.prompt) { _ in })) } catch {
            return (next.index, .failure(error))
          }
        }
      }
      for _ in 0..<Self.width { begin() }
      var done: [(Int, SummaryReply)] = []
      var failure: (any Error)?
      while let (index, result) = try await group.next() {
        switch result {
        case .success(let reply): done.append((index, reply))
        case .failure(let error): failure = failure ?? error
        }
        if failure == nil, !Task.isCancelled { begin() }
      }
      if let failure { throw failure }
      try Task.checkCancellation()
      return done
    }
  }

  private func call(_ prompt: SummaryPrompt, read: (String) async throws -> Void) async throws -> SummaryReply {
    var text = ""
    let paid = try await paidModel.reply(to: prompt.chat) { piece in
      text += piece
      try await read(piece)
    }
    let reply = SummaryReply(text: text, paid: paid)
    try await keep(reply, of: prompt)
    return reply
  }

  private func kept(_ prompt: SummaryPrompt) async throws -> SummaryReply? {
    try await journal?.summary(of: content(of: prompt)).flatMap { SummaryReply(kept: $0) }
  }

  /// Keeps a reply even where the caller was cancelled meanwhile: it is paid for. A task of its own isn't cancelled.
  private func keep(_ reply: SummaryReply, of prompt: SummaryPrompt) async throws {
    guard let journal, let text = reply.keepable else { return }
    let (content, time) = (content(of: prompt), now())
    try await Task { try await journal.keep(text, of: content, at: time) }.value
  }

  private func content(of prompt: SummaryPrompt) -> String { model.name + "\n" + prompt.canonicalText }
}
