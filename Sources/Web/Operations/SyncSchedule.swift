/// When to synchronise. A plain value; chance is handed in.
struct SyncSchedule: Sendable, Equatable {
  /// How long there is between the beginnings of runs.
  let interval: Duration

  /// How long to wait before the first run.
  ///
  /// - Parameter age: how old the stored catalogue is; nil where none has been read whole.
  func first(age: Duration?) -> Duration {
    guard let age, age >= .zero else { return .zero }
    return max(.zero, interval - age)
  }

  /// How long to wait after a run, up to a tenth more or less so that many servers don't ask at once. After failures
  /// the wait begins at a minute and doubles, up to the interval.
  ///
  /// - Parameters:
  ///   - failures: how many runs in a row have failed.
  ///   - chance: 0 to 1.
  func next(failures: Int, chance: Double) -> Duration {
    let doubled = Duration.seconds(60) * (1 << min(max(0, failures - 1), 12))
    let wait = failures > 0 ? min(interval, doubled) : interval
    return wait * (0.9 + 0.2 * min(max(0, chance), 1))
  }
}
