/// How many things took how long.
struct Histogram: Sendable, Equatable {
  /// The upper bounds of the buckets, in seconds, rising.
  let bounds: [Double]
  /// By the first bound that is not exceeded; the last counts what exceeds all.
  private(set) var counts: [Int]
  private(set) var sum = 0.0

  /// From a millisecond to half a minute.
  static let ofRequests = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
  /// From a twentieth of a millisecond to a second.
  static let ofStages = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]

  init(bounds: [Double]) {
    self.bounds = bounds
    counts = [Int](repeating: 0, count: bounds.count + 1)
  }

  var total: Int { counts.reduce(0, +) }

  mutating func add(_ seconds: Double) {
    counts[bounds.firstIndex { seconds <= $0 } ?? bounds.count] += 1
    sum += seconds
  }
}
