import Offers
import Testing

@testable import Remote

@Suite("Retry policy")
struct RetryPolicyTests {
  @Test("these statuses are worth another try", arguments: [408, 425, 429, 500, 502, 503, 504])
  func retried(status: Int) {
    #expect(throws: CallFailure.status(status, retryAfter: "3")) {
      try HTTPAnswer(status: status, retryAfter: "3").checkStatus()
    }
  }

  @Test("these statuses are not", arguments: [200, 204, 301, 302, 304, 307, 400, 401, 403, 404, 405, 501])
  func final(status: Int) throws {
    try HTTPAnswer(status: status).checkStatus()
  }

  @Test(
    "broken connections, busy peers and unreadable answers are tried again until the tries are used up",
    arguments: [.unreachable(""), .status(503, retryAfter: nil), .unreadable("")]
      as [CallFailure]
  )
  func attempts(failure: CallFailure) {
    let retries = (1...6).map { RetryPolicy().retries(after: failure, attempt: $0) }
    #expect(retries == [true, true, true, true, false, false])
    #expect(!RetryPolicy.once.retries(after: failure, attempt: 1))
  }

  @Test(
    "oversized answers, the deadline and cancellation are final",
    arguments: [.tooLarge(1), .deadlinePassed(.zero), .cancelled] as [CallFailure]
  )
  func neverRetried(failure: CallFailure) {
    #expect(!RetryPolicy().retries(after: failure, attempt: 1))
  }

  @Test("time-outs are tried again less often, since each takes long")
  func timeouts() {
    let retries = (1...4).map { RetryPolicy().retries(after: .timedOut(.seconds(1)), attempt: $0) }
    #expect(retries == [true, true, false, false])
    #expect(!RetryPolicy.once.retries(after: .timedOut(.seconds(1)), attempt: 1))
  }

  @Test("a status may have a number of tries of its own")
  func ownNumber() {
    let policy = RetryPolicy(attemptsByStatus: [500: 3])
    let retries = (1...4).map { policy.retries(after: .status(500, retryAfter: nil), attempt: $0) }
    #expect(retries == [true, true, false, false])
    #expect(policy.retries(after: .status(502, retryAfter: nil), attempt: 4))
  }

  @Test("the server's wish comes before the back-off, unless it can't be understood")
  func delay() {
    var random = FixedRandom(value: 0)
    func delay(_ header: String?) -> Duration {
      let failure = CallFailure.status(429, retryAfter: header)
      return RetryPolicy().delay(after: failure, attempt: 1, now: Fixtures.now, using: &random)
    }
    #expect(delay("12") == .seconds(12))
    #expect(delay("soon") == .zero)
    #expect(delay(nil) == .zero)
  }
}
