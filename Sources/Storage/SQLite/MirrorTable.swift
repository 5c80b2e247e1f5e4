import GRDB
import Offers

/// Single values about the mirror as a whole.
enum MirrorTable {
  enum Name: String {
    /// When the last run that saw the whole catalogue began.
    case lastRefresh = "last_refresh"
    /// The rules by which the offers were read and indexed.
    case rules
    /// Grows whenever offers are written.
    case revision
    /// What tells this store from any other, for the stores that follow it.
    case identity
  }

  static func value(_ name: Name, in db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM mirror WHERE name = ?"), arguments: [name.rawValue])
  }

  /// Notes that offers were written: what was worked out of all of them counts no longer.
  static func advance(in db: Database) throws {
    let revision = try value(.revision, in: db).flatMap { Int($0) } ?? 0
    try set(.revision, to: String(revision &+ 1), in: db)
  }

  static func set(_ name: Name, to value: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO mirror (name, value) VALUES (?, ?)", arguments: [name.rawValue, value])
  }
}
