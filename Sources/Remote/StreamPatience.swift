/// How long an answer that comes piece by piece may take, and when it has taken too long: a plain state machine.
///
/// Times are counted from the call's beginning.
struct StreamPatience: Sendable, Equatable {
  /// How long the first byte may take.
  let beginning: Duration
  /// How long nothing may come after that.
  let silence: Duration
  /// How long the whole may take.
  let whole: Duration

  private var lastByte: Duration?

  init(beginning: Duration, silence: Duration, whole: Duration) {
    self.beginning = beginning
    self.silence = silence
    self.whole = whole
  }

  /// Bytes came.
  mutating func noteBytes(at time: Duration) {
    lastByte = time
  }

  /// When patience ends unless bytes come before, and what it is then that failed.
  var end: (time: Duration, failure: CallFailure) {
    let next = lastByte.map { ($0 + silence, CallFailure.silent(silence)) } ?? (beginning, .unbegun(beginning))
    return next.0 < whole ? next : (whole, .timedOut(whole))
  }
}
