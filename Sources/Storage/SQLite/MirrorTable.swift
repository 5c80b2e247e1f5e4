import GRDB
import Offers

/// Single values about the mirror as a whole.
enum MirrorTable {
  enum Name: String {
    /// When the last run that saw the whole catalogue began.
    case lastRefresh = "last_refresh"
    /// The rules by which the offers were read and indexed.
    case rules
  }

  static func value(_ name: Name, in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM mirror WHERE name = ?", arguments: [name.rawValue])
  }

  static func set(_ name: Name, to value: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO mirror (name, value) VALUES (?, ?)", arguments: [name.rawValue, value])
  }
}
