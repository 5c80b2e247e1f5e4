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
    "oversized answers, long waits, the deadline and cancellation are final",
    arguments: [.tooLarge(1), .longWait(status: 429, .seconds(61)), .deadlinePassed(.zero), .cancelled] as [CallFailure]
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

  @Test(
    "a wait beyond what is granted or left is the end, by its length",
    arguments: [
      ("60", nil, nil), ("61", nil, 61), ("Wed, 21 Oct 2026 09:28:00 GMT", nil, 7_200), ("86401", nil, nil),
      ("soon", nil, nil), ("30", 31, nil), ("30", 30, 30), ("0", 0, nil), ("3600", 7_200, 3_600),
    ] as [(String, Int?, Int?)]
  )
  func longWait(header: String, remaining: Int?, seconds: Int?) throws {
    let failure = CallFailure.status(503, retryAfter: header)
    let now = try #require(Timestamp("2026-10-21T07:28:00Z"))
    let verdict = RetryPolicy().verdict(on: failure, now: now, remaining: remaining.map { .seconds($0) })
    #expect(verdict == seconds.map { .longWait(status: 503, .seconds($0)) } ?? failure)
  }
}
