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

  /// The figures at a moment.
  struct Snapshot: Equatable {
    var requests: [Request: Int] = [:]
    var durations: [String: Histogram] = [:]
    /// By whether their answers were `kept` or `made`.
    var searches: [String: Int] = [:]
    /// By the name of the stage.
    var stages: [String: Histogram] = [:]
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
    state.withLock { state in
      state.requests[request, default: 0] += 1
      state.durations[request.route, default: Histogram(bounds: Histogram.ofRequests)].add(seconds)
    }
  }

  /// Counts a search and how long each of its stages took; an answer that was kept has none.
  func count(_ response: SearchResponse) {
    state.withLock { state in
      state.searches[response.stages.isEmpty ? "kept" : "made", default: 0] += 1
      for (stage, duration) in response.stages {
        state.stages[stage.rawValue, default: Histogram(bounds: Histogram.ofStages)].add(duration / .seconds(1))
      }
    }
  }

  /// Counts an answer, with what its model has read, written and cost.
  func count(_ answer: Answer) {
    count(answer.response)
    state.withLock { state in
      state.answers[answer.author, default: 0] += 1
      guard let writing = answer.writing else { return }
      state.promptTokens[writing.model, default: 0] += writing.usage.prompt
      state.completionTokens[writing.model, default: 0] += writing.usage.completion
      if let cost = writing.cost { state.costs[writing.model, default: 0] += cost }
    }
  }
}
