/// Makes one score of what words and meaning say of an offer.
///
/// A sum of the BM25 score and of the similarity in standard deviations, as far as it is above the mean: both grow by
/// about ten from a poor to a perfect hit. Measured on the development set (`docs/measurements.md`): better than
/// reciprocal rank fusion and than normalising both by their greatest value.
package struct Fusion: Sendable, Equatable {
  /// What a standard deviation is worth where the model understands the whole question.
  static let greatestWeight = 4.0

  /// What one standard deviation of similarity is worth in BM25.
  package let semanticWeight: Double

  /// - Parameter understood: which share of the question the model understands, 0 to 1.
  package init(understood: Double) {
    semanticWeight = Self.greatestWeight * min(1, max(0, understood))
  }

  /// The score, 0 or more; comparable among the offers of one question.
  package func score(keyword: KeywordEvidence.Match?, semantic: SemanticEvidence.Match?) -> Double {
    (keyword?.score ?? 0) + semanticWeight * max(0, semantic?.deviation ?? 0)
  }
}
