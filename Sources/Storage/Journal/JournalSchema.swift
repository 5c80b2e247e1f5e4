import GRDB

/// The tables of the journal, as numbered migrations. A migration that has been released is never edited.
enum JournalSchema {
  /// Marks the file as one of ours: "viej" in ASCII.
  static let applicationID: UInt32 = 0x7669_656A

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: answers, costs, summaries, conversations") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: tables)
    }
    return migrator
  }

  // MARK: -

  // Moments are ISO 8601 in UTC, costs US dollars, `content` a SHA-256, `record` and `conversation` JSON.
  private static let tables = """
    CREATE TABLE answer (id INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, record TEXT NOT NULL) STRICT;
    CREATE TABLE spending (id INTEGER PRIMARY KEY, time INTEGER NOT NULL, cost REAL NOT NULL) STRICT;
    CREATE INDEX spending_by_time ON spending(time);
    CREATE TABLE summary (content BLOB PRIMARY KEY, time TEXT NOT NULL, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE conversation (
      name TEXT PRIMARY KEY, time TEXT NOT NULL, conversation TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
