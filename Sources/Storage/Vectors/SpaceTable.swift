import Assistant
import GRDB
import Offers
import Retrieval

/// The spaces that embeddings are kept of; at most one is active.
enum SpaceTable {
  /// A space with its key.
  struct Entry {
    let id: Int64
    let indexed: IndexedSpace
  }

  static func active(in db: Database) throws -> Entry? {
    try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM space WHERE active = 1")).map(entry)
  }

  /// The key of a space; nil where nothing is kept of it.
  static func id(of space: IndexedSpace, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM space
        WHERE provider = ? AND model = ? AND dimension = ? AND fingerprint = ? AND template = ?
        """, arguments: arguments(space))
  }

  /// The key of a space, which is made where nothing is kept of it yet.
  static func idForWriting(_ space: IndexedSpace, in db: Database) throws -> Int64 {
    if let id = try id(of: space, in: db) { return id }
    let languages = space.space.languages.map(\.rawValue).sorted().joined(separator: ",")
    try db.execute(
      sql: """
        INSERT INTO space (provider, model, dimension, fingerprint, template, languages) VALUES (?, ?, ?, ?, ?, ?)
        """, arguments: arguments(space) + [languages])
    return db.lastInsertedRowID
  }

  /// Makes one space the active one and removes all that is kept of the others.
  static func activate(_ id: Int64, in db: Database) throws {
    // Chunks refer to embeddings, so they go first.
    try db.execute(sql: "DELETE FROM chunk WHERE space <> ?", arguments: [id])
    try db.execute(sql: "DELETE FROM space WHERE id <> ?", arguments: [id])
    try db.execute(sql: "UPDATE space SET active = 1 WHERE id = ? AND active = 0", arguments: [id])
  }

  // MARK: -

  private static func arguments(_ indexed: IndexedSpace) -> StatementArguments {
    let space = indexed.space
    return [space.provider.rawValue, space.model, space.dimension, space.fingerprint, indexed.template]
  }

  private static func entry(_ row: Row) throws -> Entry {
    let languages: String = try row.required("languages")
    guard let provider = EmbeddingSpace.Provider(rawValue: try row.required("provider")) else {
      throw Row.damaged("provider")
    }
    let space = EmbeddingSpace(
      provider: provider, model: try row.required("model"), dimension: try row.required("dimension"),
      fingerprint: try row.required("fingerprint"),
      languages: Set(languages.split(separator: ",").compactMap { Language(rawValue: String($0)) }))
    return Entry(
      id: try row.required("id"), indexed: IndexedSpace(space: space, template: try row.required("template")))
  }
}
