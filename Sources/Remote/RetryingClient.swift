import Offers
import Synchronization

/// Makes calls politely: spaced, within the run's deadline, and again where that may help.
final class RetryingClient: Sendable {
  private struct State {
    var pacer: Pacer
    var random: any RandomNumberGenerator & Sendable
  }

  private let transport: any HTTPTransport
  private let callTimeout: Duration
  private let deadline: Deadline
  private let stopwatch: Stopwatch
  private let now: @Sendable () -> Timestamp
  private let state: Mutex<State>

  /// The deadline counts from here.
  init(_ settings: CallSettings, transport: any HTTPTransport) {
    self.transport = transport
    callTimeout = max(.milliseconds(1), settings.callTimeout)
    stopwatch = settings.stopwatch
    deadline = Deadline(settings.deadline, stopwatch: stopwatch)
    now = settings.now
    state = Mutex(State(pacer: Pacer(rate: settings.rate), random: settings.random))
  }

  /// A feed's client; the deadline counts from here.
  convenience init(_ configuration: CiviwebFeed.Configuration, transport: any HTTPTransport) {
    self.init(CallSettings(configuration), transport: transport)
  }

  /// The answer to a call, read by `reading`.
  ///
  /// - Parameter reading: makes a value of an answer that no later call would better, and throws for the others; see
  ///   `HTTPAnswer.checkStatus()`.
  /// - Throws: the last try's failure.
  func value<Value: Sendable>(
    of call: HTTPCall, policy: RetryPolicy,
    reading: (HTTPAnswer) throws(CallFailure) -> Value
  ) async throws(CallFailure) -> Value {
    try await value(policy: policy) { remaining throws(CallFailure) in
      try reading(try await transport.answer(to: call, within: min(callTimeout, remaining)))
    }
  }

  /// What a try brings.
  ///
  /// - Parameter attempt: makes one try, in the time that the deadline leaves.
  /// - Throws: the last try's failure.
  func value<Value: Sendable>(
    policy: RetryPolicy, of attempt: (_ remaining: Duration) async throws(CallFailure) -> Value
  ) async throws(CallFailure) -> Value {
    var number = 1
    while true {
      try await deadline.sleep(for: turn())
      let failure: CallFailure
      do {
        return try await attempt(deadline.remaining)
      } catch {
        failure = policy.verdict(on: error, now: now(), remaining: deadline.remaining)
      }
      guard policy.retries(after: failure, attempt: number) else { throw failure }
      let wait = delay(policy, after: failure, attempt: number)
      // Where the deadline leaves no time for another try, the failure is what a person should hear of.
      guard wait < deadline.remaining else { throw failure }
      try await deadline.sleep(for: wait)
      number += 1
    }
  }

  // MARK: -

  private func turn() -> Duration {
    state.withLock { $0.pacer.reserveTurn(at: stopwatch.elapsed) }
  }

  private func delay(_ policy: RetryPolicy, after failure: CallFailure, attempt: Int) -> Duration {
    state.withLock { state in
      policy.delay(after: failure, attempt: attempt, now: now(), using: &state.random)
    }
  }
}
