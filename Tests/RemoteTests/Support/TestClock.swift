import Synchronization

/// A clock whose time passes only when somebody sleeps: at once, and by exactly as much.
final class TestClock: Clock, Sendable {
  typealias Duration = Swift.Duration

  struct Instant: InstantProtocol {
    var offset: Duration

    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }

    func duration(to other: Instant) -> Duration { other.offset - offset }

    static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
  }

  private let state = Mutex((now: Duration.zero, sleeps: [Duration]()))

  let minimumResolution = Duration.zero

  var now: Instant { Instant(offset: state.withLock(\.now)) }

  /// How long each sleep was, in order.
  var sleeps: [Duration] { state.withLock(\.sleeps) }

  /// Lets time pass without a sleep.
  func advance(by duration: Duration) {
    state.withLock { $0.now += duration }
  }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    state.withLock { state in
      state.sleeps.append(deadline.offset - state.now)
      state.now = max(state.now, deadline.offset)
    }
  }
}
