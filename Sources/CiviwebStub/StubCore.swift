import Synchronization

/// The state behind every connection, guarded by one lock that is never held across an `await`.
final class StubCore: Sendable {
  /// How to wait for some seconds; throws when the server stops meanwhile.
  typealias Pause = @Sendable (Double) async throws -> Void

  /// How to wait between the pieces of an answer.
  let pause: Pause

  private let state: Mutex<StubState>
  private let log: RequestLog?
  private let start = ContinuousClock.now

  init(_ state: StubState, log: RequestLog?, pause: @escaping Pause) {
    self.state = Mutex(state)
    self.log = log
    self.pause = pause
  }

  /// The requests so far, in order.
  var requests: [RequestRecord] {
    state.withLock(\.requests)
  }

  /// The key the next API request must carry, or nil for none.
  var requiredKey: String? {
    state.withLock(\.requiredKey)
  }

  /// Decides the answer to a request, and writes it to the log.
  func answer(to request: StubRequest) -> StubAnswer {
    let elapsed = ContinuousClock.now - start
    return state.withLock { state in
      let answer = state.answer(to: request, after: elapsed)
      if let log, let record = state.requests.last { log.append(record) }
      return answer
    }
  }
}
