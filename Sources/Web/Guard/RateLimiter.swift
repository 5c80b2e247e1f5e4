import Hummingbird
import Synchronization

/// Holds every client to its rate.
final class RateLimiter: Sendable {
  let limit: RateLimit
  private let start = ContinuousClock.now
  private let buckets: Mutex<TokenBuckets>

  init(_ limit: RateLimit) {
    self.limit = limit
    buckets = Mutex(TokenBuckets(limit))
  }

  /// - Throws: a 429 that says when to come again.
  func check(_ client: ClientAddress) throws(Problem) {
    let now = ContinuousClock.now - start
    guard let seconds = buckets.withLock({ $0.take(client, at: now) }) else { return }
    let whole = Int(exactly: seconds.rounded(.up)) ?? 60
    var problem = Problem(
      .tooManyRequests, kind: "rate_limited", "this client sends requests faster than it may",
      hint: "Send the next one in \(max(1, whole)) s.")
    problem.headers[.retryAfter] = "\(max(1, whole))"
    throw problem
  }
}
