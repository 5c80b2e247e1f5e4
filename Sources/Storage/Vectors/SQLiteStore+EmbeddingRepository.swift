import Assistant
import GRDB
import Offers
import Retrieval

extension SQLiteStore: EmbeddingRepository {
  // MARK: - Reads

  package func activeSpace() async throws -> IndexedSpace? {
    try await read { try SpaceTable.active(in: $0)?.indexed }
  }

  package func offersToEmbed(in space: IndexedSpace) async throws -> [Offer.ID] {
    try await read { try EmbeddingTable.offersToEmbed(space: SpaceTable.id(of: space, in: $0), in: $0) }
  }

  package func withoutEmbedding(_ chunks: [Chunk], in space: IndexedSpace) async throws -> [Chunk] {
    try await read { try EmbeddingTable.withoutEmbedding(chunks, space: SpaceTable.id(of: space, in: $0), in: $0) }
  }

  package func embeddingStatus() async throws -> EmbeddingStatus {
    try await read { db in
      var status = EmbeddingStatus()
      let active = try SpaceTable.active(in: db)
      status.active = active?.indexed
      status.pending = try EmbeddingTable.offersToEmbed(space: active?.id, in: db).count
      status.withoutTexts = try EmbeddingTable.offersWithoutTexts(space: active?.id, in: db)
      let sql = "SELECT count(*) FROM chunk JOIN offer ON offer.id = chunk.offer WHERE space IS ? AND withdrawn IS NULL"
      status.chunks = try Int.fetchOne(db, sql: sql, arguments: [active?.id]) ?? 0
      return status
    }
  }

  /// Reads the files of the vector index whole.
  /// - Returns: what is wrong with them; nil where they are sound.
  package func vectorIndexProblem() async throws -> String? {
    let files = try await read { db in
      try SpaceTable.active(in: db).map { try VectorFileTable.entries(space: $0.id, in: db) } ?? []
    }.map(\.file)
    return vectors.problem(files)
  }

  // MARK: - Writes, each one transaction

  package func save(_ vectors: [[Float]], of chunks: [Chunk], in space: IndexedSpace) async throws {
    try await write { db in
      try EmbeddingTable.save(vectors, of: chunks, space: SpaceTable.idForWriting(space, in: db), in: db)
    }
  }

  package func assign(_ chunks: [Chunk], to offers: [Offer.ID], in space: IndexedSpace) async throws {
    try await write { db in
      try EmbeddingTable.assign(chunks, to: offers, space: SpaceTable.idForWriting(space, in: db), in: db)
    }
  }

  package func publish(_ space: IndexedSpace) async throws {
    let files = try await write { [vectors] db in
      let id = try SpaceTable.idForWriting(space, in: db)
      try VectorFileTable.update(space: id, dimension: space.space.dimension, folder: vectors, in: db)
      try SpaceTable.activate(id, in: db)
      try EmbeddingTable.removeUnused(space: id, in: db)
      return try VectorFileTable.entries(space: id, in: db).map(\.file)
    }
    // What the transaction no longer names goes only after it has reached the disk.
    vectors.removeAll(but: files)
  }
}
