import Assistant
import Offers
import Retrieval

extension ChromaStore: EmbeddingRepository {
  // MARK: - Reads

  package func activeSpace() async throws -> IndexedSpace? { try await snapshot().state.vectors?.space }

  package func offersToEmbed(in space: IndexedSpace) async throws -> [Offer.ID] {
    let key = SpaceCoding.key(space)
    return try await consistently { snapshot in
      let rows = try await chunkRows(key)
      let kept = Set(try await client.rows(where: vectorRows(key), in: mirror, []).map(\.id))
      let embedded = rows.filter { row in
        snapshot.offers[row.offer]?.wordsRun == row.wordsRun
          && row.parts.allSatisfy { kept.contains(VectorRow.id($0.content, space: key)) }
      }
      return Set(snapshot.offers.keys).subtracting(embedded.map(\.offer)).sorted()
    }
  }

  package func withoutEmbedding(_ chunks: [Chunk], in space: IndexedSpace) async throws -> [Chunk] {
    let key = SpaceCoding.key(space)
    var seen: Set<String> = []
    let unique = chunks.map { (chunk: $0, id: VectorRow.id(SpaceCoding.digest($0.text), space: key)) }
      .filter { seen.insert($0.id).inserted }
    let kept = Set(try await client.rows(unique.map(\.id), in: mirror, []).map(\.id))
    return unique.filter { !kept.contains($0.id) }.map(\.chunk)
  }

  package func embeddingStatus() async throws -> EmbeddingStatus {
    let snapshot = try await snapshot(chunks: true)
    var status = EmbeddingStatus()
    status.active = snapshot.state.vectors?.space
    status.chunks = snapshot.chunks?.places.count ?? 0
    status.pending = snapshot.offers.count - (snapshot.chunks?.rows.count ?? 0)
    return status
  }

  // MARK: - Writes

  package func save(_ vectors: [[Float]], of chunks: [Chunk], in space: IndexedSpace) async throws {
    let key = SpaceCoding.key(space)
    try await write(zip(chunks, vectors).map { VectorRow(text: $0.text, vector: $1).record(space: key) })
  }

  package func assign(_ chunks: [Chunk], to offers: [Offer.ID], in space: IndexedSpace) async throws {
    let key = SpaceCoding.key(space)
    let snapshot = try await snapshot(isFresh: true)
    let byOffer = Dictionary(grouping: chunks, by: \.offer)
    let rows = offers.compactMap { id in
      snapshot.offers[id].map { ChunkRow(offer: $0, space: key, chunks: byOffer[id] ?? []) }
    }
    try await write(rows.map(\.record))
  }

  package func publish(_ space: IndexedSpace) async throws {
    try await Publication(of: space, in: self).run()
  }

  // MARK: -

  /// The rows of a space's vectors.
  func vectorRows(_ key: String) -> ChromaWhere {
    .all(.equals("kind", .string("vector")), .equals("space", .string(key)), and: [])
  }

  /// The vectors of some contents, by content; what isn't kept is left out.
  func vectors(of contents: [String], in space: IndexedSpace) async throws(ChromaError) -> [String: VectorRow] {
    let key = SpaceCoding.key(space)
    let ids = Set(contents).map { VectorRow.id($0, space: key) }
    var vectors: [String: VectorRow] = [:]
    for row in try await client.rows(ids, in: mirror, [.metadatas]) {
      guard let vector = VectorRow(row, dimension: space.space.dimension) else { continue }
      vectors[vector.content] = vector
    }
    return vectors
  }
}
