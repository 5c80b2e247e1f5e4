import Assistant
import Foundation
import GRDB
import Offers
import Retrieval

/// Chunks with all that is kept of them, for copying a store.
enum StoredChunkTable {
  /// An offer's chunks in their order; those whose text isn't known are left out.
  static func chunks(of offer: Offer.ID, space: SpaceTable.Entry, in db: Database) throws -> [StoredChunk] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT ordinal, part, vector, text, metadata, exact_vector
        FROM chunk JOIN embedding ON embedding.id = chunk.embedding JOIN chunk_text USING (embedding)
        LEFT JOIN original_chunk USING (embedding) WHERE chunk.space = ? AND offer = ? ORDER BY ordinal
        """)
    return try Row.fetchAll(statement, arguments: [space.id, offer]).map { row in
      let vector = VectorBlob.vector(try row.required(2), dimension: space.indexed.space.dimension)
      guard let part = Chunk.Part(rawValue: try row.required(1)), let vector else { throw Row.damaged("vector") }
      return StoredChunk(
        chunk: Chunk(offer: offer, ordinal: try row.required(0), part: part, text: try row.required(3)),
        vector: vector, original: try original(row))
    }
  }

  static func keepOriginals(_ chunks: [StoredChunk], space: Int64, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO original_chunk (embedding, metadata, exact_vector) VALUES (?, ?, ?)")
    for chunk in chunks {
      guard let original = chunk.original else { continue }
      let embedding = try EmbeddingTable.id(of: EmbeddingTable.content(of: chunk.chunk), space: space, in: db)
      try statement.execute(
        arguments: [embedding, original.metadata.text, original.exactVector.map(VectorBlob.data(doubles:))])
    }
  }

  // MARK: -

  private static func original(_ row: Row) throws -> StoredChunk.Original? {
    guard let text: String = try row.optional(4) else { return nil }
    guard let metadata = try? JSONValue(parsing: text) else { throw Row.damaged("metadata") }
    return StoredChunk.Original(
      metadata: metadata, exactVector: try row.optional(5, Data.self).map(VectorBlob.doubles))
  }
}
