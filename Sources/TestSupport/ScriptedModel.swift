import Assistant
import Offers
import Synchronization

/// A model that a test writes: a closure replies, and every prompt is recorded. A token is four bytes.
package final class ScriptedModel: LanguageModel {
  /// What the model does with a prompt.
  package enum Script: Sendable {
    /// Writes the text in pieces of seven scalars.
    case text(String)
    /// Writes the text and ends so.
    case ending(String, ReplyEnding.Reason)
    /// Writes the text, then fails.
    case failure(String, any Failure)
    /// Writes the text, then never ends.
    case silence(String)
  }

  package let name: String
  package let window: Int
  private let price: Double?
  private let reply: @Sendable (ChatPrompt) -> Script
  private let state = Mutex(State())

  private struct State {
    var prompts: [ChatPrompt] = []
    var underWay = 0
    var mostUnderWay = 0
  }

  /// - Parameters:
  ///   - price: US dollars for each token, read or written; nil where nobody knows.
  package init(
    name: String = "scripted", window: Int = 8000, price: Double? = 0,
    reply: @escaping @Sendable (ChatPrompt) -> Script
  ) {
    self.name = name
    self.window = window
    self.price = price
    self.reply = reply
  }

  /// What the model was asked so far.
  package var prompts: [ChatPrompt] { state.withLock { $0.prompts } }
  /// How many calls there are now.
  package var underWay: Int { state.withLock { $0.underWay } }
  /// How many calls there ever were at a time.
  package var mostUnderWay: Int { state.withLock { $0.mostUnderWay } }

  package func tokenCount(of text: String) -> Int { (text.utf8.count + 3) / 4 }

  package func cost(of usage: TokenUsage) -> Double? { price.map { $0 * Double(usage.prompt + usage.completion) } }

  package func reply(to prompt: ChatPrompt) -> AsyncThrowingStream<ReplyPiece, any Error> {
    state.withLock { state in
      state.prompts.append(prompt)
      state.underWay += 1
      state.mostUnderWay = max(state.mostUnderWay, state.underWay)
    }
    let script = reply(prompt)
    let (stream, continuation) = AsyncThrowingStream<ReplyPiece, any Error>.makeStream()
    continuation.onTermination = { [self] _ in state.withLock { $0.underWay -= 1 } }
    Task {
      // Others get a chance to be under way at the same time.
      for _ in 0..<20 { await Task.yield() }
      perform(script, prompt, continuation)
    }
    return stream
  }

  // MARK: -

  private func perform(
    _ script: Script, _ prompt: ChatPrompt, _ continuation: AsyncThrowingStream<ReplyPiece, any Error>.Continuation
  ) {
    switch script {
    case .text(let text): end(text, .complete, prompt, continuation)
    case .ending(let text, let reason): end(text, reason, prompt, continuation)
    case .failure(let text, let error):
      write(text, continuation)
      continuation.finish(throwing: error)
    case .silence(let text): write(text, continuation)
    }
  }

  private func end(
    _ text: String, _ reason: ReplyEnding.Reason, _ prompt: ChatPrompt,
    _ continuation: AsyncThrowingStream<ReplyPiece, any Error>.Continuation
  ) {
    write(text, continuation)
    let read = prompt.messages.reduce(0) { $0 + tokenCount(of: $1.text) }
    let usage = TokenUsage(prompt: read, completion: tokenCount(of: text))
    continuation.yield(.end(ReplyEnding(reason: reason, usage: usage)))
    continuation.finish()
  }

  private func write(_ text: String, _ continuation: AsyncThrowingStream<ReplyPiece, any Error>.Continuation) {
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
      continuation.yield(.text(String(String.UnicodeScalarView(rest.prefix(7)))))
      rest = rest.dropFirst(7)
    }
  }
}
