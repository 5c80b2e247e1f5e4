/// Work that others must not feel: after each piece it rests for so long that it takes no more than a share of the time.
struct WorkingPace: Sendable {
  private let share: Double
  private let end: ContinuousClock.Instant

  /// - Parameters:
  ///   - share: how much of the time is worked, more than 0, at most 1.
  ///   - limit: after this nothing more is begun.
  init(share: Double, limit: Duration) {
    self.share = share
    end = .now + limit
  }

  /// Does a piece and rests; does nothing where the time is over or nobody wants it any more.
  func work(_ piece: () async -> Void) async {
    let start = ContinuousClock.now
    guard start < end, !Task.isCancelled else { return }
    await piece()
    // Who is cancelled needs no rest.
    try? await Task.sleep(for: (.now - start) * (1 / share - 1))
  }
}
