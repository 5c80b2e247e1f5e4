/// A part of a search, in the order in which they come; the raw value is its name in the server's figures.
package enum SearchStage: String, Sendable, CaseIterable {
  /// Reading the question, and trying the offers on its conditions.
  case question
  /// Asking the word index.
  case words
  /// Embedding the question and comparing it with the offers.
  case meaning
  /// Scoring, refusing and sorting.
  case ranking
  /// Folding clones, counting facets, cutting snippets.
  case hits
}

/// How long the stages of a search take, one after the other.
struct StageClock: Sendable {
  /// The stages that have ended.
  private(set) var stages: [(stage: SearchStage, duration: Duration)] = []
  /// How long all of it has taken up to now.
  var total: Duration { ContinuousClock.now - started }

  private let started: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  /// Starts the first stage.
  init() {
    started = ContinuousClock.now
    last = started
  }

  /// Ends a stage, and starts the next.
  mutating func end(_ stage: SearchStage) {
    let now = ContinuousClock.now
    stages.append((stage, now - last))
    last = now
  }
}
