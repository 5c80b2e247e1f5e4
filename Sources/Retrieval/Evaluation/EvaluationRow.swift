import Offers

/// What came out for one question: a line of a run.
package struct EvaluationRow: Sendable, Equatable {
  /// The question's id, kind and language.
  package let question: String
  package let kind: String?
  package let language: String?
  package let isRefused: Bool
  package let milliseconds: Double
  /// How good the ranking is; nil for a question that no offer answers.
  package let metrics: RankingMetrics?
  /// How well the filters were read; nil where nobody said which are right.
  package let filters: FilterAgreement?

  package init(
    question: String, kind: String?, language: String?, isRefused: Bool, milliseconds: Double,
    metrics: RankingMetrics?, filters: FilterAgreement?
  ) {
    self.question = question
    self.kind = kind
    self.language = language
    self.isRefused = isRefused
    self.milliseconds = milliseconds
    self.metrics = metrics
    self.filters = filters
  }

  /// Judges the outcome of a question. A refusal has no hits, so that refusing an answerable question scores 0.
  package init(_ question: JudgedQuestion, _ outcome: QuestionOutcome) {
    let (seconds, attoseconds) = outcome.duration.components
    self.init(
      question: question.id,
      kind: question.kind,
      language: question.language,
      isRefused: outcome.isRefused,
      milliseconds: Double(seconds) * 1e3 + Double(attoseconds) / 1e15,
      metrics: RankingMetrics(hits: outcome.isRefused ? [] : outcome.hits, grades: question.grades),
      filters: question.expectedFilters.map { FilterAgreement(planned: outcome.filters, expected: $0) }
    )
  }

  /// Whether an offer answers the question.
  package var isAnswerable: Bool { metrics != nil }
}
