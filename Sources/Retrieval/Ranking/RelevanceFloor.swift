/// Decides what is relevant enough to be shown, and whether anything is.
///
/// The figures were chosen on the development set (`docs/measurements.md`).
package enum RelevanceFloor {
  /// The share of the best offer's score that any other must have, both scores from 0 to 1.
  static let shareOfBest = 0.5
  /// The share of the best offer's coverage from which on an offer is relevant whatever its score: who asks for a word
  /// wants every offer that has it.
  static let shareOfCoverage = 0.8
  /// The share of the question that the best offer must hold in words, for the question to be answered …
  static let coverage = 0.4
  /// … or how near its meaning must be, and how far it must stand out, for a model that understands half of the
  /// question at least.
  static let similarity = 0.35
  static let deviation = 2.5
  static let understood = 0.5

  /// Whether an offer is near enough to the best, by its score or by what it holds of the question.
  package static func isRelevant(
    score: Double, bestScore: Double, coverage: Double, bestCoverage: Double
  ) -> Bool {
    (score > 0 && score >= bestScore * shareOfBest) || (coverage > 0 && coverage >= bestCoverage * shareOfCoverage)
  }

  /// Words alone don't do where a model that understands the question finds nothing near it, unless they are nearly all
  /// there: "how do I cancel my subscription" shares words with many offers.
  static let distance = 0.25
  static let nearlyAll = 0.8

  /// Whether a question is answered at all, given the best that there is.
  /// - Parameters:
  ///   - matches: what the model says of the offers; none where meaning plays no part.
  ///   - understood: which share of the question the model understands, 0 to 1.
  package static func isAnswered(
    bestCoverage: Double, matches: some Sequence<SemanticEvidence.Match>, understood: Double
  ) -> Bool {
    guard understood >= Self.understood, matches.contains(where: { _ in true }) else { return bestCoverage >= coverage }
    if bestCoverage >= nearlyAll { return true }
    if bestCoverage >= coverage { return matches.contains { $0.similarity >= distance } }
    return matches.contains { $0.similarity >= similarity && $0.deviation >= deviation }
  }
}
