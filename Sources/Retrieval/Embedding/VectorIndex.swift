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
