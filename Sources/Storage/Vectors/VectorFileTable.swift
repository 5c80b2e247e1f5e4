import Foundation
import GRDB
import Offers
import Retrieval
import Vectors

/// The files of the vector index that count, and what of them does.
enum VectorFileTable {
  /// A file with the offers whose rows in it no longer count, by rising id.
  struct Entry {
    let file: VectorFolder.File
    let deadOffers: [Int64]
  }

  /// Names the files, and of how many offers their rows no longer count: those only become more until a file is made anew.
  static func revision(in db: Database) throws -> String {
    let sql = "SELECT token || ' ' || (SELECT count(*) FROM dead_offer WHERE file = id) FROM vector_file ORDER BY id"
    return try String.fetchAll(db.cachedStatement(sql: sql)).joined(separator: " ")
  }

  static func entries(space: Int64, in db: Database) throws -> [Entry] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, token FROM vector_file WHERE space = ? ORDER BY id"), arguments: [space])
    return try rows.map { row in
      let file = VectorFolder.File(id: try row.required("id"), token: try row.required("token"))
      let dead = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT offer FROM dead_offer WHERE file = ? ORDER BY offer"), arguments: [file.id])
      return Entry(file: file, deadOffers: dead)
    }
  }

  /// Brings the files of a space up to date with the chunks of the online offers.
  ///
  /// What is new goes into a file of its own. All are made anew where they are many, where much in them is dead, or
  /// where one of them can't be used.
  static func update(space: Int64, dimension: Int, folder: VectorFolder, in db: Database) throws {
    let entries = try entries(space: space, in: db)
    let isUsable = entries.count < mostFiles && folder.areSound(entries.map(\.file))
    if try !isUsable || isMostlyDead(entries, space: space, folder: folder, in: db) {
      try db.execute(sql: "DELETE FROM vector_file WHERE space = ?", arguments: [space])
      try db.execute(sql: "UPDATE chunk SET file = NULL WHERE space = ?", arguments: [space])
    }
    try writeNew(space: space, dimension: dimension, folder: folder, in: db)
  }

  // MARK: -

  private static let mostFiles = 8
  /// The share of dead rows from which on the files are made anew.
  private static let mostDead = 0.25

  private static func isMostlyDead(
    _ entries: [Entry], space: Int64, folder: VectorFolder, in db: Database
  ) throws -> Bool {
    let rows = try folder.segments(entries.map(\.file)).reduce(0) { $0 + $1.count }
    let sql = "SELECT count(*) FROM chunk JOIN offer ON offer.id = chunk.offer WHERE space = ? AND file NOT NULL"
    let alive = try Int.fetchOne(db, sql: sql + " AND withdrawn IS NULL", arguments: [space]) ?? 0
    return Double(rows - alive) > mostDead * Double(rows)
  }

  private static func writeNew(space: Int64, dimension: Int, folder: VectorFolder, in db: Database) throws {
    let new = """
      FROM chunk JOIN offer ON offer.id = chunk.offer JOIN embedding ON embedding.id = chunk.embedding
      WHERE chunk.space = ? AND file IS NULL AND withdrawn IS NULL
      """
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 \(new))", arguments: [space]) == true else { return }
    let token = UUID().uuidString
    try db.execute(sql: "INSERT INTO vector_file (space, token) VALUES (?, ?)", arguments: [space, token])
    let file = VectorFolder.File(id: db.lastInsertedRowID, token: token)
    let writer = try folder.writer(file, dimension: dimension)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT chunk.offer, part, vector \(new) ORDER BY chunk.offer, part, ordinal", arguments: [space])
    while let row = try rows.next() {
      guard let vector = VectorBlob.vector(try row.required(2), dimension: dimension) else {
        throw Row.damaged("vector")
      }
      try writer.append(owner: row.required(0), tag: row.required(1), vector: vector)
    }
    try writer.finish()
    try db.execute(
      sql: """
        UPDATE chunk SET file = ? WHERE space = ? AND file IS NULL
        AND offer IN (SELECT id FROM offer WHERE withdrawn IS NULL)
        """, arguments: [file.id, space])
  }
}
