import Synchronization

/// The parts of one call that several threads work on, put together again in order.
final class EncodingJob: Sendable {
  private struct State {
    var vectors: [[[Float]]]
    var tokens = 0
    var remaining: Int
    var failure: (any Error)?
    var continuation: CheckedContinuation<(vectors: [[Float]], tokens: Int), any Error>?
  }

  private let state: Mutex<State>

  /// - Parameter parts: how many `finish` is going to be called with; at least one.
  init(parts: Int) {
    state = Mutex(State(vectors: Array(repeating: [], count: parts), remaining: parts))
  }

  /// Whether there is no use in working on the rest.
  var isOver: Bool { state.withLock { $0.failure != nil } }

  /// Hands in the call that waits; `start` then has to lead to a `finish` for every part.
  func wait(_ start: @Sendable () -> Void) async throws -> (vectors: [[Float]], tokens: Int) {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        state.withLock { $0.continuation = continuation }
        start()
      }
    } onCancel: {
      state.withLock { $0.failure = $0.failure ?? CancellationError() }
    }
  }

  /// Hands in one part; the last one lets the waiting call go on.
  func finish(_ part: Int, _ result: Result<(vectors: [[Float]], tokens: Int), any Error>) {
    state.withLock { state in
      switch result {
      case .success(let made):
        state.vectors[part] = made.vectors
        state.tokens += made.tokens
      case .failure(let error):
        state.failure = state.failure ?? error
      }
      state.remaining -= 1
      guard state.remaining == 0, let continuation = state.continuation else { return }
      state.continuation = nil
      if let failure = state.failure {
        continuation.resume(throwing: failure)
      } else {
        continuation.resume(returning: (state.vectors.flatMap(\.self), state.tokens))
      }
    }
  }
}
