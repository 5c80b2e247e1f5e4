/// Spaces calls: they start at least `1 / rate` seconds apart.
///
/// A plain state machine over the time since some start: the caller waits and tells the time.
struct Pacer: Sendable, Equatable {
  private static let longestInterval = 3600.0

  /// The time between the starts of two calls.
  let interval: Duration
  private var nextStart = Duration.zero

  /// - Parameter rate: calls a second; 0, a negative number or no number at all sets no limit.
  init(rate: Double) {
    interval = rate > 0 ? .seconds(min(1 / rate, Self.longestInterval)) : .zero
  }

  /// Reserves the next turn and tells how long to wait for it.
  ///
  /// Callers that come at once get turns one behind the other. A turn that isn't used stays empty.
  mutating func reserveTurn(at now: Duration) -> Duration {
    let start = max(now, nextStart)
    nextStart = start + interval
    return start - now
  }
}
