import Assistant
import Synchronization

/// The server's running figures. What they can be told apart by is bounded: routes by their templates, known methods,
/// classes of statuses.
package final class Metrics: Sendable {
  /// What requests are told apart by.
  struct Request: Hashable {
    let route: String
    let method: String
    /// 2 for 200 to 299, and so on.
    let statusClass: Int
  }

  /// The route of what no route answers.
  static let unknownRoute = "unknown"

  /// The upper bounds of the histograms' buckets, in seconds.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

  /// How many requests took how long.
  struct Histogram: Equatable {
    /// By the first bound that is not exceeded; the last counts what exceeds all.
    var counts = [Int](repeating: 0, count: Metrics.bounds.count + 1)
    var sum = 0.0

    var total: Int { counts.reduce(0, +) }
  }

  /// The figures at a moment.
  struct Snapshot: Equatable {
    var requests: [Request: Int] = [:]
    var durations: [String: Histogram] = [:]
    /// By what wrote them: a model's name, `exact` or `extractive`.
    var answers: [String: Int] = [:]
    var promptTokens: [String: Int] = [:]
    var completionTokens: [String: Int] = [:]
    var costs: [String: Double] = [:]
  }

  private let state = Mutex(Snapshot())

  package init() {}

  var snapshot: Snapshot { state.withLock { $0 } }

  func count(_ request: Request, took duration: Duration) {
    let seconds = duration / .seconds(1)
    let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    state.withLock { state in
      state.requests[request, default: 0] += 1
      var histogram = state.durations[request.route] ?? Histogram()
      histogram.counts[bucket] += 1
      histogram.sum += seconds
      state.durations[request.route] = histogram
    }
  }

  /// Counts an answer, with what its model has read, written and cost.
  func count(_ answer: Answer) {
    state.withLock { state in
      state.answers[answer.author, default: 0] += 1
      guard let writing = answer.writing else { return }
      state.promptTokens[writing.model, default: 0] += writing.usage.prompt
      state.completionTokens[writing.model, default: 0] += writing.usage.completion
      if let cost = writing.cost { state.costs[writing.model, default: 0] += cost }
    }
  }
}
