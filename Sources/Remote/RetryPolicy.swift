import Offers

/// Which failed calls are made again, how often, and when.
struct RetryPolicy: Sendable, Equatable {
  /// How often a call is made at most, 1 or more.
  var attempts = 5
  /// How often a call is made at most that ends with one of these statuses.
  var attemptsByStatus: [Int: Int] = [:]
  /// How often a call is made at most that ends with no answer in time; each such try takes long.
  var attemptsOnTimeout = 3
  /// The longest wait that a server is granted; where it asks for more, the call isn't made again.
  var longestWait = Duration.seconds(60)
  /// The waits that no server asked for.
  var backoff = Backoff()

  /// Every call is made once.
  static let once = RetryPolicy(attempts: 1)

  /// Whether a status says that the same call may be answered better a little later.
  static func isWorthRetrying(status: Int) -> Bool {
    [408, 425, 429, 500, 502, 503, 504].contains(status)
  }

  /// Whether a call is made again whose try of this number failed, the first being number 1.
  func retries(after failure: CallFailure, attempt: Int) -> Bool {
    guard failure.isWorthRetrying else { return false }
    switch failure {
    case .status(let status, _): return attempt < attemptsByStatus[status] ?? attempts
    case .timedOut: return attempt < min(attempts, attemptsOnTimeout)
    default: return attempt < attempts
    }
  }

  /// The failure itself, or `longWait` where the server asks for more than it is granted or than there is time for.
  ///
  /// - Parameter remaining: what the run's deadline leaves; nil where there is none.
  func verdict(on failure: CallFailure, now: Timestamp, remaining: Duration? = nil) -> CallFailure {
    guard case .status(let status, let header?) = failure, let wait = RetryAfter.delay(header, now: now),
      wait > longestWait || (wait > .zero && remaining.map { wait >= $0 } ?? false)
    else { return failure }
    return .longWait(status: status, wait)
  }

  /// The wait before the next try: what the server asked for, where that can be understood, else the back-off.
  func delay(
    after failure: CallFailure, attempt: Int, now: Timestamp, using generator: inout some RandomNumberGenerator
  ) -> Duration {
    if case .status(_, let header?) = failure, let delay = RetryAfter.delay(header, now: now) { return delay }
    return backoff.delay(afterAttempt: attempt, using: &generator)
  }
}
