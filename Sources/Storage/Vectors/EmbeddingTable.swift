import Assistant
import Crypto
import Foundation
import GRDB
import Offers
import Retrieval

/// Embeddings by the content they were made of, and what chunks an offer has.
enum EmbeddingTable {
  /// The key of a chunk's content.
  static func content(of chunk: Chunk) -> Data { Data(SHA256.hash(data: Data(chunk.text.utf8))) }

  /// Those of the chunks that have no embedding yet, each content once.
  static func withoutEmbedding(_ chunks: [Chunk], space: Int64?, in db: Database) throws -> [Chunk] {
    var seen: Set<Data> = []
    return try chunks.filter { chunk in
      let content = content(of: chunk)
      guard seen.insert(content).inserted else { return false }
      guard let space else { return true }
      return try id(of: content, space: space, in: db) == nil
    }
  }

  static func save(_ vectors: [[Float]], of chunks: [Chunk], space: Int64, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO embedding (space, content, vector) VALUES (?, ?, ?)")
    for (chunk, vector) in zip(chunks, vectors) {
      try statement.execute(arguments: [space, content(of: chunk), VectorBlob.data(vector)])
    }
  }

  // MARK: - Chunks

  /// The online offers without chunks, by rising id. Chunks without their text, as an older version left them, don't
  /// count: they are made again, and what is embedded already is not embedded again.
  static func offersToEmbed(space: Int64?, in db: Database) throws -> [Offer.ID] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT id FROM offer
        WHERE withdrawn IS NULL AND NOT EXISTS (
          SELECT 1 FROM chunk JOIN chunk_text USING (embedding) WHERE chunk.offer = offer.id AND space IS ?
        )
        ORDER BY id
        """, arguments: [space])
  }

  /// How many online offers have chunks, but not the texts of these.
  static func offersWithoutTexts(space: Int64?, in db: Database) throws -> Int {
    let sql = """
      SELECT count(DISTINCT chunk.offer) FROM chunk JOIN offer ON offer.id = chunk.offer
      LEFT JOIN chunk_text USING (embedding) WHERE space IS ? AND withdrawn IS NULL AND text IS NULL
      """
    return try Int.fetchOne(db, sql: sql, arguments: [space]) ?? 0
  }

  static func assign(_ chunks: [Chunk], to offers: [Offer.ID], space: Int64, in db: Database) throws {
    for offer in offers { try remove(offer, space: space, in: db) }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO chunk (space, offer, ordinal, part, embedding) VALUES (?, ?, ?, ?, ?)")
    let texts = try db.cachedStatement(sql: "INSERT OR IGNORE INTO chunk_text (embedding, text) VALUES (?, ?)")
    for chunk in chunks {
      guard let embedding = try id(of: content(of: chunk), space: space, in: db) else {
        preconditionFailure("a chunk is assigned before it is embedded")
      }
      try statement.execute(arguments: [space, chunk.offer, chunk.ordinal, chunk.part.rawValue, embedding])
      try texts.execute(arguments: [embedding, chunk.text])
    }
  }

  /// Forgets an offer's chunks in all spaces, because its words have changed; their embeddings stay until the next
  /// publication.
  ///
  /// The original's chunks stay: nothing here could make them again, and an offer that was made of them gets other words
  /// by its first synchronisation.
  static func remove(_ offer: Offer.ID, in db: Database) throws {
    let sql = """
      SELECT DISTINCT chunk.space FROM chunk JOIN space ON space.id = chunk.space WHERE offer = ? AND template <> ?
      """
    for space in try Int64.fetchAll(db, sql: sql, arguments: [offer, Chunk.originalTemplate]) {
      try remove(offer, space: space, in: db)
    }
  }

  /// The vectors of an offer's chunks, in their order.
  static func vectors(of offer: Offer.ID, space: Int64, dimension: Int, in db: Database) throws -> [[Float]] {
    let sql = """
      SELECT vector FROM chunk JOIN embedding ON embedding.id = chunk.embedding
      WHERE chunk.space = ? AND offer = ? ORDER BY ordinal
      """
    return try Data.fetchAll(db, sql: sql, arguments: [space, offer]).map { data in
      guard let vector = VectorBlob.vector(data, dimension: dimension) else { throw Row.damaged("vector") }
      return vector
    }
  }

  /// Removes the embeddings of a space that no chunk has any more.
  static func removeUnused(space: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM embedding
        WHERE space = ? AND NOT EXISTS (SELECT 1 FROM chunk WHERE chunk.embedding = embedding.id)
        """, arguments: [space])
  }

  // MARK: -

  static func id(of content: Data, space: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM embedding WHERE space = ? AND content = ?"), arguments: [space, content])
  }

  private static func remove(_ offer: Offer.ID, space: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO dead_offer (file, offer)
        SELECT DISTINCT file, offer FROM chunk WHERE offer = ? AND space = ? AND file IS NOT NULL
        """
    ).execute(arguments: [offer, space])
    try db.cachedStatement(sql: "DELETE FROM chunk WHERE offer = ? AND space = ?").execute(arguments: [offer, space])
  }
}
