import Offers

/// How near the offers' meaning is to a question's.
///
/// What a cosine is worth depends on the model and on the question: one model gives 0.8 to everything. So a similarity
/// counts by how many standard deviations it lies above the mean of all offers.
package struct SemanticEvidence: Sendable {
  /// How near one offer is.
  package struct Match: Sendable, Equatable {
    /// The cosine of the question and the offer's nearest chunk, -1 to 1.
    package let similarity: Double
    /// The similarity in standard deviations above the mean of the offers.
    package let deviation: Double
  }

  /// The offers that were compared.
  package let matches: [Offer.ID: Match]

  /// - Parameters:
  ///   - found: the chunks that were found, in any order.
  ///   - sample: chunks of offers that stand for all of them; nil where `found` has all.
  package init(found: [ChunkMatch], sample: [ChunkMatch]? = nil) {
    let best = Self.bestByOffer(found)
    self.init(similarities: best, reference: sample.map(Self.bestByOffer) ?? best)
  }

  /// Evidence of known similarities, all offers' of them.
  package init(similarities: [Offer.ID: Double]) {
    self.init(similarities: similarities, reference: similarities)
  }

  /// For each offer the better of the two: what a question says in two wordings is found by either.
  package func better(_ other: SemanticEvidence) -> SemanticEvidence {
    SemanticEvidence(matches: matches.merging(other.matches) { $0.deviation >= $1.deviation ? $0 : $1 })
  }

  // MARK: -

  private init(matches: [Offer.ID: Match]) {
    self.matches = matches
  }

  private init(similarities: [Offer.ID: Double], reference: [Offer.ID: Double]) {
    let count = Double(max(1, reference.count))
    let mean = reference.values.reduce(0, +) / count
    let variance = reference.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    // With hardly any offers, or with equal ones, nothing stands out.
    let deviation = max(variance.squareRoot(), 0.02)
    matches = similarities.mapValues { Match(similarity: $0, deviation: ($0 - mean) / deviation) }
  }

  private static func bestByOffer(_ chunks: [ChunkMatch]) -> [Offer.ID: Double] {
    chunks.reduce(into: [:]) { best, chunk in
      best[chunk.offer] = max(best[chunk.offer] ?? -1, chunk.similarity)
    }
  }
}
