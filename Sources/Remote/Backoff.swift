/// How long to wait before trying again: a random time below a ceiling that doubles with each try ("full jitter").
///
/// Source: Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
struct Backoff: Sendable, Equatable {
  /// The ceiling after the first failed try.
  var base = Duration.milliseconds(500)
  /// The highest ceiling.
  var cap = Duration.seconds(20)

  /// The ceiling of the wait after a failed try, the first being number 1.
  func ceiling(afterAttempt attempt: Int) -> Duration {
    var ceiling = min(base, cap)
    for _ in 1..<max(1, min(attempt, 64)) where ceiling < cap {
      ceiling = min(ceiling * 2, cap)
    }
    return ceiling
  }

  /// The wait after a failed try, the first being number 1.
  func delay(afterAttempt attempt: Int, using generator: inout some RandomNumberGenerator) -> Duration {
    // 53 random bits as a number from 0 up to 1. `Double.random` rejects some draws, so that a generator which always
    // gives the same number would keep it busy for ever.
    ceiling(afterAttempt: attempt) * (Double(generator.next() >> 11) * 0x1p-53)
  }
}
