import Offers

extension CallFailure {
  /// What kind of failure this is to a person.
  var kind: FailureKind {
    switch self {
    case .timedOut, .unbegun, .silent, .deadlinePassed: .timedOut
    case .unreachable: .unreachable
    case .status(429, _), .longWait(status: 429, _): .rateLimited
    case .status, .longWait: .unreachable
    case .unreadable, .tooLarge, .cancelled: .failed
    }
  }

  /// What became of the call, in one sentence.
  ///
  /// - Parameter peer: who was called, as "the API at https://…".
  func sentence(about peer: String) -> String {
    switch self {
    case .timedOut(let timeout): "\(peer) did not answer completely within \(Self.text(timeout))"
    case .unbegun(let timeout): "\(peer) did not begin to answer within \(Self.text(timeout))"
    case .silent(let timeout): "\(peer) fell silent for \(Self.text(timeout)) in the middle of its answer"
    case .unreachable(let reason): "\(peer) can't be reached: \(reason)"
    case .status(429, _): "\(peer) answers 429: it wants fewer calls"
    case .status(let status, _): "\(peer) answers with the error \(status)"
    case .longWait(let status, let wait): "\(peer) answers \(status): it asks to wait \(Self.text(wait))"
    case .unreadable(let what): "\(peer) answered with \(what)"
    case .tooLarge(let bytes): "\(peer) answered with more than \(bytes >> 20) MB"
    case .deadlinePassed(let limit): "the deadline of \(Self.text(limit)) for the whole run is over"
    case .cancelled: "the run was cancelled"
    }
  }

  /// Whole seconds where the duration has some, else milliseconds.
  static func text(_ duration: Duration) -> String {
    let seconds = duration.components.seconds
    let milliseconds = duration.components.attoseconds / 1_000_000_000_000_000
    guard seconds == 0 else { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    return "\(milliseconds) milliseconds"
  }
}
