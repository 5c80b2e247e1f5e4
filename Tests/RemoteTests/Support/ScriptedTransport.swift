import Synchronization
import Testing

@testable import Remote

/// Answers calls from a list, in order; a call beyond its end is a failure of the test.
final class ScriptedTransport: HTTPTransport {
  /// What becomes of a call.
  enum Step: Sendable {
    case answer(HTTPAnswer)
    case failure(CallFailure)
    /// Takes this long, by the clock of the test, then fails by time-out.
    case hang(TestClock)

    static func status(_ status: Int, _ body: String = "", retryAfter: String? = nil) -> Step {
      .answer(HTTPAnswer(status: status, retryAfter: retryAfter, body: Array(body.utf8)))
    }

    static func ok(_ body: String) -> Step { .status(200, body) }
  }

  private let state: Mutex<(steps: [Step], requests: [HTTPCall], timeouts: [Duration])>

  init(_ steps: [Step]) {
    state = Mutex((steps, [], []))
  }

  /// The calls that were made, in order.
  var requests: [HTTPCall] { state.withLock(\.requests) }

  /// How much time each call was given.
  var timeouts: [Duration] { state.withLock(\.timeouts) }

  /// The keys that were sent with the calls.
  var keys: [String?] { requests.map { $0.key?.secret } }

  /// The addresses that were called.
  var addresses: [String] { requests.map(\.address.description) }

  func answer(to call: HTTPCall, within timeout: Duration) async throws(CallFailure) -> HTTPAnswer {
    let step: Step? = state.withLock { state in
      state.requests.append(call)
      state.timeouts.append(timeout)
      return state.steps.isEmpty ? nil : state.steps.removeFirst()
    }
    switch step {
    case .answer(let answer): return answer
    case .failure(let failure): throw failure
    case .hang(let clock):
      clock.advance(by: timeout)
      throw .timedOut(timeout)
    case nil:
      Issue.record("an unexpected call: \(call.address)")
      throw .cancelled
    }
  }
}
