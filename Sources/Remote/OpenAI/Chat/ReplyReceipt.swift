import Assistant

/// What one try's answer has brought so far: a plain state machine.
struct ReplyReceipt: Sendable {
  /// The most that is read of an answer that says no, in bytes.
  private static let largestDenial = 65_536

  private var head: StreamHead?
  private var denial: [UInt8] = []
  private var reader: ReplyReader
  private var hasText = false

  /// - Parameter replyLimit: the most tokens that were asked for.
  init(replyLimit: Int) {
    reader = ReplyReader(replyLimit: replyLimit)
  }

  /// Takes what comes before the body.
  mutating func begin(_ head: StreamHead) {
    self.head = head
  }

  /// The text that a piece of the body brings, and whether the rest isn't wanted.
  mutating func take(_ bytes: some Collection<UInt8>) -> (text: String, isEnough: Bool) {
    guard !isDenied else {
      denial.append(contentsOf: bytes.prefix(Self.largestDenial - denial.count))
      return ("", denial.count == Self.largestDenial)
    }
    let text = reader.take(bytes)
    hasText = hasText || !text.isEmpty
    return (text, reader.isOver)
  }

  /// The text that the answer's own end brings.
  mutating func end() -> String {
    guard !isDenied else { return "" }
    let text = reader.end()
    hasText = hasText || !text.isEmpty
    return text
  }

  /// What came of the try, once the answer has ended.
  ///
  /// - Parameters:
  ///   - failure: what ended it; nil for its own end.
  ///   - estimatedPrompt: how many tokens were sent, for services that don't say.
  /// - Throws: what another try may better, and `cancelled`.
  func outcome(_ failure: CallFailure?, estimatedPrompt: Int) throws(CallFailure) -> ReplyOutcome {
    switch reader.problem {
    case .unreadable(let what)?: return try broken(.unreadable(what))
    case .reported(let rejection)?: return hasText ? .reported(rejection) : try denied(rejection)
    case nil: break
    }
    if let failure, failure == .cancelled || !reader.isWhole { return try broken(failure) }
    guard let head, isDenied else { return .ended(reader.ending(estimatedPrompt: estimatedPrompt)) }
    return try denied(
      OpenAIRejection(HTTPAnswer(status: head.status, body: denial)), retryAfter: head.retryAfter)
  }

  // MARK: -

  private var isDenied: Bool { head.map { !(200..<300).contains($0.status) } ?? false }

  private func broken(_ failure: CallFailure) throws(CallFailure) -> ReplyOutcome {
    guard hasText, failure != .cancelled else { throw failure }
    return .broken(failure)
  }

  private func denied(_ rejection: OpenAIRejection, retryAfter: String? = nil) throws(CallFailure) -> ReplyOutcome {
    let isFinal = rejection.isQuotaUsedUp || rejection.asksForLess
    if !isFinal, RetryPolicy.isWorthRetrying(status: rejection.status) {
      throw .status(rejection.status, retryAfter: retryAfter)
    }
    return .rejected(rejection)
  }
}
