/// Makes one score of what words and meaning say of an offer.
///
/// A sum of the BM25 score and of the similarity in standard deviations, as far as it is above the mean: both grow by
/// about ten from a poor to a perfect hit. The weights were chosen on the development set (`docs/measurements.md`).
package struct Fusion: Sendable, Equatable {
  /// What a standard deviation is worth where the model understands the whole question.
  static let greatestWeight = 4.0

  /// What one standard deviation of similarity is worth in BM25.
  package let semanticWeight: Double

  /// - Parameter understood: which share of the question the model understands, 0 to 1.
  package init(understood: Double) {
    semanticWeight = Self.greatestWeight * min(1, max(0, understood))
  }

  /// What a title is worth in BM25 that has all of the question's words.
  static let titleWeight = 8.0

  /// The score, 0 or more; comparable among the offers of one question.
  /// - Parameters:
  ///   - keyword: the sum of BM25 scores, 0 for none.
  ///   - deviation: the similarity in standard deviations above the mean.
  ///   - title: the share of the question's words that stand in the title; half of them count for nothing.
  package func score(keyword: Double, deviation: Double = 0, title: Double = 0) -> Double {
    keyword + semanticWeight * max(0, deviation) + Self.titleWeight * max(0, 2 * title - 1)
  }
}
