import GRDB

/// The tables of the store, as numbered migrations. A migration that has been released is never edited.
enum Schema {
  /// Marks the file as one of ours: "vie1" in ASCII.
  static let applicationID: UInt32 = 0x7669_6531

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: offers, history, journal, words") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: offers)
      try db.execute(sql: history)
      try db.execute(sql: journal)
      try db.execute(sql: words)
    }
    return migrator
  }

  // MARK: -

  // Days are YYYY-MM-DD, moments ISO 8601 in UTC. NULL is unknown, and "not withdrawn" in `withdrawn`. The long texts
  // and the records have tables of their own, so that a scan of all facts stays small.
  private static let offers = """
    CREATE TABLE offer (
      id INTEGER PRIMARY KEY,
      reference TEXT, type TEXT, title TEXT NOT NULL, original_title TEXT NOT NULL, company TEXT, city TEXT,
      country TEXT, country_label TEXT, sector TEXT, specializations TEXT NOT NULL, study_levels TEXT NOT NULL,
      months INTEGER, pay_eur REAL, start_day TEXT, end_day TEXT, created TEXT, published TEXT, closes TEXT,
      views INTEGER, candidates INTEGER, telework INTEGER, language TEXT,
      contact_name TEXT, contact_email TEXT, contact_url TEXT,
      first_seen TEXT NOT NULL, last_seen TEXT, withdrawn TEXT
    ) STRICT;
    CREATE TABLE offer_text (
      id INTEGER PRIMARY KEY REFERENCES offer(id) ON DELETE CASCADE,
      description TEXT, profile TEXT, presentation TEXT
    ) STRICT;
    CREATE TABLE offer_record (
      id INTEGER PRIMARY KEY REFERENCES offer(id) ON DELETE CASCADE,
      listing TEXT NOT NULL, details TEXT
    ) STRICT;
    CREATE TABLE mirror (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    """

  private static let history = """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY, run INTEGER NOT NULL, offer INTEGER NOT NULL, time TEXT NOT NULL, kind TEXT NOT NULL,
      changes TEXT
    ) STRICT;
    CREATE INDEX event_by_offer ON event(offer);
    CREATE TABLE counters (
      offer INTEGER NOT NULL, run INTEGER NOT NULL, time TEXT NOT NULL, views INTEGER, candidates INTEGER,
      PRIMARY KEY (offer, run)
    ) STRICT, WITHOUT ROWID;
    """

  private static let journal = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, started TEXT NOT NULL, finished TEXT,
      state TEXT NOT NULL, reason TEXT, report TEXT
    ) STRICT;
    CREATE TABLE journalled_details (
      offer INTEGER PRIMARY KEY, listing TEXT NOT NULL, details TEXT NOT NULL
    ) STRICT;
    CREATE TABLE quarantine (
      run INTEGER NOT NULL, offer INTEGER, reason TEXT NOT NULL, raw TEXT NOT NULL
    ) STRICT;
    CREATE TABLE drift (
      run INTEGER NOT NULL, kind TEXT NOT NULL, field TEXT NOT NULL, seen TEXT NOT NULL, count INTEGER NOT NULL,
      example INTEGER NOT NULL
    ) STRICT;
    """

  // Stems as the text analyzer makes them, each marked with its language, so that any reader can open the table;
  // `words` has all words in their order nearly as they are written, for phrases and beginnings of words.
  private static let words = """
    CREATE VIRTUAL TABLE offer_words USING fts5(
      title, company, city, country, sector, description, profile, words,
      tokenize = 'unicode61 remove_diacritics 0'
    );
    """
}
