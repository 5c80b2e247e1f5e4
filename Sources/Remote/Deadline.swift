/// The moment when a run has to end.
struct Deadline: Sendable {
  /// How long the run may take, at most 30 days.
  let limit: Duration
  private let end: Duration
  private let stopwatch: Stopwatch

  /// Counts from now on.
  init(_ limit: Duration, stopwatch: Stopwatch) {
    self.limit = min(max(limit, .zero), .seconds(30 * 86_400))
    self.stopwatch = stopwatch
    end = stopwatch.elapsed + self.limit
  }

  /// The time that is left, never negative.
  var remaining: Duration { max(.zero, end - stopwatch.elapsed) }

  /// Waits, or fails at once where the wait would leave no time for anything else.
  func sleep(for duration: Duration) async throws(CallFailure) {
    guard duration < remaining else { throw .deadlinePassed(limit) }
    do { try await stopwatch.sleep(for: duration) } catch { throw .cancelled }
  }
}
