import Synchronization

/// What is known of the client's end of a connection while a script is played.
final class ChatConnection: Sendable {
  private let state = Mutex((isClosed: false, isEnding: false))
  private let closed = StubGate()

  /// Whether the client has gone.
  var isClosed: Bool { state.withLock(\.isClosed) }

  /// Says that the last step is being played, after which a client may go without being missed.
  func beginLastStep(_ step: ChatScript.Step) {
    switch step {
    case .frame, .bytes, .wait: state.withLock { $0.isEnding = true }
    case .silence, .endless, .drop: break
    }
  }

  /// Notes that the client has gone; whether it went before the end.
  func close() -> Bool {
    closed.open()
    return state.withLock { state in
      state.isClosed = true
      return !state.isEnding
    }
  }

  /// Returns once the client has gone, or the task is cancelled.
  func waitForClosing() async { await closed.wait() }
}
