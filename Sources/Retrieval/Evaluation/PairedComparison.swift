import Offers

/// Whether one run's rankings are better than another's, question by question, by nDCG@10.
package struct PairedComparison: Sendable, Equatable {
  /// By how much the candidate's nDCG@10 is above the baseline's for each question that both measured, the greatest
  /// change first.
  package let differences: [Difference]
  /// The questions that only one of the runs has a row for, in the order of its rows.
  package let onlyInBaseline: [JudgedQuestion.ID]
  package let onlyInCandidate: [JudgedQuestion.ID]
  /// The questions that have an answer in one run and none in the other: the judgements have changed meanwhile.
  package let judgedDifferently: [JudgedQuestion.ID]
  /// What the differences say of other questions like these; nil where there are none.
  package let estimate: DifferenceEstimate?

  /// The change of one question.
  package struct Difference: Sendable, Equatable {
    package let question: JudgedQuestion.ID
    /// Candidate minus baseline, in -1...1.
    package let value: Double
  }

  /// Compares two runs over the questions that they share.
  /// - Parameters:
  ///   - samples: how many random samples the interval and the p value are made of, at least one.
  ///   - generator: gives them; with an equal seed and equal runs the figures are equal.
  package init(
    baseline: EvaluationRun, candidate: EvaluationRun, samples: Int = 10_000,
    using generator: inout some RandomNumberGenerator
  ) {
    let earlier = Dictionary(baseline.rows.map { ($0.question, $0) }, uniquingKeysWith: { _, last in last })
    let later = Set(candidate.rows.map(\.question))
    var differences: [Difference] = []
    var judgedDifferently: [JudgedQuestion.ID] = []
    for row in candidate.rows {
      guard let before = earlier[row.question] else { continue }
      switch (before.metrics, row.metrics) {
      case (let old?, let new?): differences.append(.init(question: row.question, value: new.ndcg - old.ndcg))
      case (nil, nil): continue
      default: judgedDifferently.append(row.question)
      }
    }
    differences.sort { (abs($1.value), $0.question) < (abs($0.value), $1.question) }
    self.differences = differences
    self.judgedDifferently = judgedDifferently
    onlyInBaseline = baseline.rows.map(\.question).filter { !later.contains($0) }
    onlyInCandidate = candidate.rows.map(\.question).filter { earlier[$0] == nil }
    estimate = DifferenceEstimate(of: differences.map(\.value), samples: samples, using: &generator)
  }

  /// Smaller differences than this are the rounding of sums.
  static let tolerance = 1e-9

  /// How many questions the candidate ranks better, worse, and equally well.
  package var wins: Int { differences.count { $0.value > Self.tolerance } }
  package var losses: Int { differences.count { $0.value < -Self.tolerance } }
  package var ties: Int { differences.count - wins - losses }
}
