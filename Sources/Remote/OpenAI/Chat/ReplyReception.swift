import Synchronization

/// Receives one try's answer piece by piece, and hands the text on at once.
final class ReplyReception: Sendable {
  /// Thrown where the rest of an answer isn't wanted, which closes the connection.
  struct Enough: Error {}

  private let handOn: @Sendable (String) -> Void
  private let estimatedPrompt: Int
  private let receipt: Mutex<ReplyReceipt>

  /// - Parameters:
  ///   - replyLimit: the most tokens that were asked for.
  ///   - estimatedPrompt: how many tokens are sent, for services that don't say.
  ///   - handOn: told each piece of text, none of them empty.
  init(replyLimit: Int, estimatedPrompt: Int, handOn: @escaping @Sendable (String) -> Void) {
    self.handOn = handOn
    self.estimatedPrompt = estimatedPrompt
    receipt = Mutex(ReplyReceipt(replyLimit: replyLimit))
  }

  /// Takes the head; the body is always wanted.
  func begin(_ head: StreamHead) -> Bool {
    receipt.withLock { $0.begin(head) }
    return true
  }

  /// Takes a piece of the body.
  func take(_ bytes: UnsafeRawBufferPointer) throws {
    let (text, isEnough) = receipt.withLock { $0.take(bytes) }
    if !text.isEmpty { handOn(text) }
    if isEnough { throw Enough() }
  }

  /// What came of it, once the answer has ended; see `ReplyReceipt.outcome`.
  ///
  /// - Parameter failure: what ended it; nil for its own end.
  func outcome(_ failure: CallFailure?) throws(CallFailure) -> ReplyOutcome {
    let text = failure == nil ? receipt.withLock { $0.end() } : ""
    if !text.isEmpty { handOn(text) }
    return try receipt.withLock { $0 }.outcome(failure, estimatedPrompt: estimatedPrompt)
  }
}
