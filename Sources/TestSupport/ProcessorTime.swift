import Foundation

/// How long a thread has really worked, whatever else the machine was doing meanwhile.
///
/// Tests that hold work to a limit go by this: the time on the wall is that of all tests which run side by side.
package enum ProcessorTime {
  /// The time that the current thread spends in `body`, which must not wait for other threads.
  package static func of(_ body: () throws -> Void) rethrows -> Duration {
    let start = current
    try body()
    return current - start
  }

  /// As `of`, in seconds.
  package static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let (seconds, attoseconds) = try of(body).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }

  // MARK: -

  private static var current: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
