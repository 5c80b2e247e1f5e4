import Retrieval

/// A question that can be read without the ones before it.
package struct StandaloneQuestion: Sendable, Equatable {
  /// All that holds. Its `question` is what was typed last, and its spans lie in that.
  package var plan: QuestionPlan
  /// The plan in a few words: `data · Berlin · au moins 12 mois`.
  package var text: String
  /// Whether something of what was said before holds.
  package var isRewritten: Bool
  /// The kinds of conditions that still hold as they were, that have new values, and that are given up.
  package var carried: [ConditionKind]
  package var replaced: [ConditionKind]
  package var dropped: [ConditionKind]
}
