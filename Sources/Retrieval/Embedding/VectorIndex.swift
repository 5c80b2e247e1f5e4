import Offers

/// An index of the vectors of the offers' chunks, all of one space.
package protocol VectorIndex: Sendable {
  /// What the vectors can be compared with; nil where nothing is embedded.
  func space() async throws -> IndexedSpace?

  /// The vectors of an offer's chunks, online or withdrawn; none where it isn't embedded.
  func vectors(of offer: Offer.ID) async throws -> [[Float]]

  /// The chunks nearest to a vector, the nearest first; ties by offer, then by the chunk's place in it.
  ///
  /// - Parameters:
  ///   - query: a vector of length 1 and of the index's dimension.
  ///   - count: how many chunks to give at most.
  ///   - offers: the offers whose chunks are looked at, by rising id.
  func nearest(to query: [Float], count: Int, among offers: [Offer.ID]) async throws -> [ChunkMatch]

  /// How near the meaning of offers is to some vectors, for each offer to the one it stands out by most, by their places
  /// in `live`.
  ///
  /// - Parameters:
  ///   - queries: one at least, each as in `nearest`.
  ///   - live: all offers that are online, by rising id: what is usual is measured on them.
  ///   - passing: those of them that may be hits, by rising id; others may be left out.
  func evidence(for queries: [[Float]], live: [Offer.ID], passing: [Offer.ID]) async throws -> SemanticEvidence
}

extension VectorIndex {
  /// Compares up to 5,000 offers all; of more, the nearest of those that may be hits, and a sample.
  package func evidence(
    for queries: [[Float]], live: [Offer.ID], passing: [Offer.ID]
  ) async throws -> SemanticEvidence {
    var evidence = SemanticEvidence(similarities: Array(repeating: nil, count: live.count))
    for query in queries {
      evidence.improve(by: try await self.evidence(for: query, live: live, passing: passing))
    }
    return evidence
  }

  private func evidence(for query: [Float], live: [Offer.ID], passing: [Offer.ID]) async throws -> SemanticEvidence {
    guard live.count > 5000 else {
      return SemanticEvidence(found: try await nearest(to: query, count: .max, among: live), of: live)
    }
    let sample = stride(from: 0, to: live.count, by: live.count / 1000).map { live[$0] }
    return SemanticEvidence(
      found: try await nearest(to: query, count: 4096, among: passing),
      sample: try await nearest(to: query, count: .max, among: sample), of: live)
  }
}

/// A chunk that was found.
package struct ChunkMatch: Sendable, Equatable {
  package let offer: Offer.ID
  package let part: Chunk.Part
  /// The cosine of the angle between question and chunk, -1 to 1.
  package let similarity: Double

  package init(offer: Offer.ID, part: Chunk.Part, similarity: Double) {
    self.offer = offer
    self.part = part
    self.similarity = similarity
  }
}

/// A space with the chunk template that its vectors were made by: what an index records of its origin.
package struct IndexedSpace: Sendable, Equatable {
  package let space: EmbeddingSpace
  package let template: Int

  package init(space: EmbeddingSpace, template: Int = Chunk.templateVersion) {
    self.space = space
    self.template = template
  }
}
