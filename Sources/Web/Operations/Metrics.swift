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

  /// What stands for the stages of searches that are too many, or whose names no label should have.
  static let otherStage = "other"
  /// The most stages that are told apart.
  static let stageLimit = 20

  /// The figures at a moment.
  struct Snapshot: Equatable {
    var requests: [Request: Int] = [:]
    var durations: [String: Histogram] = [:]
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

  /// Counts how long each stage of a search took.
  func count(_ response: SearchResponse) {
    state.withLock { state in
      for (stage, duration) in response.stages {
        let isKnown = state.stages[stage] != nil
        let name = isKnown || Self.isStage(stage) && state.stages.count < Self.stageLimit ? stage : Self.otherStage
        state.stages[name, default: Histogram(bounds: Histogram.ofStages)].add(duration / .seconds(1))
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

  // MARK: -

  private static func isStage(_ name: String) -> Bool {
    (1...40).contains(name.utf8.count)
      && name.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
  }
}
