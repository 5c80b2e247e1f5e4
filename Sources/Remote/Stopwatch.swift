/// Time as a run sees it: how long it has been going, and how to wait.
///
/// It is a clock without the clock's type, so that what waits needs no generic parameter. Tests pass a clock that
/// doesn't wait.
package struct Stopwatch: Sendable {
  private let reading: @Sendable () -> Duration
  private let wait: @Sendable (Duration) async throws -> Void

  /// Starts now, by any clock that measures in seconds.
  package init<C: Clock>(_ clock: C) where C.Duration == Swift.Duration {
    let start = clock.now
    reading = { start.duration(to: clock.now) }
    wait = { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) }
  }

  /// Starts now, by the clock that goes on while the machine sleeps.
  package init() {
    self.init(ContinuousClock())
  }

  /// The time since the start.
  var elapsed: Duration { reading() }

  /// Waits; returns at once where there is nothing to wait for.
  func sleep(for duration: Duration) async throws(CancellationError) {
    guard duration > .zero else {
      if Task.isCancelled { throw CancellationError() }
      return
    }
    do { try await wait(duration) } catch { throw CancellationError() }
  }
}
