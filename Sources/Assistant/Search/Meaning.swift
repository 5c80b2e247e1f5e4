import Offers
import Retrieval

/// The meaning of questions and offers: a model, and the index of the vectors that it made of the offers.
package struct Meaning: Sendable {
  private let embedder: any Embedder
  private let index: any VectorIndex

  package init(embedder: any Embedder, index: any VectorIndex) {
    self.embedder = embedder
    self.index = index
  }

  /// What the vectors were made by.
  package var space: EmbeddingSpace { embedder.space }

  /// The languages whose meaning the model understands.
  package var languages: Set<Language> { embedder.space.languages }

  /// Up to so many offers all are compared with each question; of more, the nearest and a sample.
  private static let exhaustiveLimit = 5000
  private static let nearestCount = 4096
  private static let sampleSize = 1000

  /// Compares a question with offers.
  ///
  /// - Parameters:
  ///   - live: all offers that are online, by rising id: what is usual is measured on them.
  ///   - passing: those of them that may be hits.
  package func evidence(
    for question: String, live: [Offer.ID], passing: [Offer.ID]
  ) async throws -> SemanticEvidence {
    guard !live.isEmpty else { return SemanticEvidence(similarities: []) }
    let vector = try await embedder.embed(query: question)
    if live.count <= Self.exhaustiveLimit {
      return SemanticEvidence(found: try await index.nearest(to: vector, count: .max, among: live), of: live)
    }
    let step = live.count / Self.sampleSize
    let sample = stride(from: 0, to: live.count, by: max(1, step)).map { live[$0] }
    return SemanticEvidence(
      found: try await index.nearest(to: vector, count: Self.nearestCount, among: passing),
      sample: try await index.nearest(to: vector, count: .max, among: sample), of: live)
  }
}
