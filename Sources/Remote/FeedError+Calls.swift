import Assistant

extension FeedError {
  private static let hintLater = "Run the command again later."

  /// Says what became of a call.
  ///
  /// - Parameter peer: who was called, as "the API at https://…".
  init(_ failure: CallFailure, from peer: String) {
    switch failure {
    case .timedOut(let timeout):
      self.init(
        .timedOut, "\(peer) did not answer completely within \(Self.text(timeout))", hint: Self.hintLater,
        isTransient: true)
    case .unreachable(let reason):
      self.init(
        .unreachable, "\(peer) can't be reached: \(reason)",
        hint: "Check the address and the network connection, then run the command again.", isTransient: true)
    case .status(429, let header?) where RetryAfter.isLong(header):
      self.init(
        .rateLimited, "\(peer) answers 429: it asks to wait \(header) seconds",
        hint: "Run the command again after that.")
    case .status(429, _):
      self.init(
        .rateLimited, "\(peer) answers 429: it wants fewer calls",
        hint: "Wait some minutes, or call less often with `--rate`.", isTransient: true)
    case .status(let status, _):
      self.init(.unreachable, "\(peer) answers with the error \(status)", hint: Self.hintLater, isTransient: true)
    case .unreadable(let what):
      self.init(.failed, "\(peer) answered with \(what)", hint: Self.hintLater, isTransient: true)
    case .tooLarge(let bytes):
      self.init(
        .failed, "\(peer) answered with more than \(bytes >> 20) MB",
        hint: "Check the address: no page of offers is that large.")
    case .deadlinePassed(let limit):
      self.init(
        .timedOut, "the deadline of \(Self.text(limit)) for the whole run is over",
        hint: "Allow more time with `--deadline`.")
    case .cancelled:
      self.init(.failed, "the run was cancelled", hint: "Run the command again to go on.")
    }
  }

  // MARK: -

  /// Whole seconds where the duration has some, else milliseconds.
  private static func text(_ duration: Duration) -> String {
    let seconds = duration.components.seconds
    let milliseconds = duration.components.attoseconds / 1_000_000_000_000_000
    guard seconds == 0 else { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    return "\(milliseconds) milliseconds"
  }
}
