import Synchronization

/// Watches an answer that comes piece by piece.
final class StreamWatch: Sendable {
  private let stopwatch: Stopwatch
  private let start: Duration
  private let silence: Duration
  private let patience: Mutex<StreamPatience>

  /// The time counts from here.
  init(_ patience: StreamPatience, stopwatch: Stopwatch) {
    self.patience = Mutex(patience)
    self.stopwatch = stopwatch
    silence = patience.silence
    start = stopwatch.elapsed
  }

  /// Bytes came.
  func noteBytes() {
    patience.withLock { $0.noteBytes(at: elapsed) }
  }

  /// Waits until patience is over, and says what failed.
  func failure() async throws(CancellationError) -> CallFailure {
    while true {
      let (time, failure) = patience.withLock(\.end)
      let left = time - elapsed
      guard left > .zero else { return failure }
      // The first byte may come meanwhile, and patience with silence end before that with the beginning.
      try await stopwatch.sleep(for: min(left, max(silence, .milliseconds(1))))
    }
  }

  // MARK: -

  private var elapsed: Duration { stopwatch.elapsed - start }
}
