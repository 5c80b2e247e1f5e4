import Offers

/// A model whose calls are paid for: none is made beyond the cap, and each is noted, also one that breaks off.
struct PaidModel: Sendable {
  /// A reply as it was read.
  struct Reply: Sendable, Equatable {
    var ending: ReplyEnding
    /// US dollars; nil where the price isn't known.
    var cost: Double?
  }

  let model: any LanguageModel
  private let cap: SpendingCap?

  /// - Parameter cap: what may be spent; nil for anything.
  init(_ model: any LanguageModel, cap: SpendingCap?) {
    self.model = model
    self.cap = cap
  }

  /// What a call costs at most, in US dollars; nil where the price isn't known.
  func mostCost(of prompt: ChatPrompt) -> Double? {
    model.cost(
      of: TokenUsage(prompt: promptTokens(of: prompt), completion: prompt.replyLimit, isEstimated: true))
  }

  /// Refuses calls that would together go beyond the cap.
  ///
  /// - Parameter cost: what they cost at most; nil where the price isn't known.
  /// - Throws: `SpendingError`, and what the journal throws.
  func admit(cost: Double?) async throws {
    try await cap?.admit(cost: cost, of: model.name)
  }

  /// Has the model reply to a prompt that was admitted.
  ///
  /// - Parameter read: given each piece of the reply's text.
  /// - Throws: the model's failures, what `read` throws, `CancellationError`.
  func reply(to prompt: ChatPrompt, read: (String) async throws -> Void) async throws -> Reply {
    var ending: ReplyEnding?
    var length = 0
    do {
      for try await piece in model.reply(to: prompt) {
        switch piece {
        case .text(let text):
          length += text.utf8.count
          try await read(text)
        case .end(let end): ending = end
        }
      }
      // A stream that is cancelled ends like one that is complete.
      if ending == nil { try Task.checkCancellation() }
    } catch {
      // What was read of a broken reply has been paid for all the same.
      if let ending {
        try? await note(model.cost(of: ending.usage))
      } else if length > 0 {
        try? await note(model.cost(of: estimate(of: prompt, length: length)))
      }
      throw error
    }
    let end = ending ?? ReplyEnding(reason: .unsaid, usage: estimate(of: prompt, length: length))
    let cost = model.cost(of: end.usage)
    try await note(cost)
    return Reply(ending: end, cost: cost)
  }

  // MARK: -

  /// Notes a cost even where the caller was cancelled: a task of its own isn't.
  private func note(_ cost: Double?) async throws {
    guard let cap else { return }
    try await Task { try await cap.note(cost: cost) }.value
  }

  private func promptTokens(of prompt: ChatPrompt) -> Int {
    prompt.messages.reduce(0) { $0 + model.tokenCount(of: $1.text) }
  }

  private func estimate(of prompt: ChatPrompt, length: Int) -> TokenUsage {
    TokenUsage(prompt: promptTokens(of: prompt), completion: (length + 2) / 3, isEstimated: true)
  }
}
