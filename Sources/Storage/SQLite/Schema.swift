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
    migrator.registerMigration("2: embeddings, near-duplicates, vocabulary") { db in
      try db.execute(sql: embeddings)
      try db.execute(sql: nearDuplicates)
      try db.execute(sql: "CREATE VIRTUAL TABLE offer_vocabulary USING fts5vocab(offer_words, col)")
    }
    migrator.registerMigration("3: texts of chunks, chunks of the original") { db in
      try db.execute(sql: chunkTexts)
    }
    migrator.registerMigration("4: followers and what they are owed") { db in
      try db.execute(sql: followers)
      for trigger in outboxTriggers { try db.execute(sql: trigger) }
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

  // An embedding is kept under the content it was made of: `content` is the SHA-256 of a chunk's text, `vector` its
  // numbers as little-endian float32. `chunk` says what an offer's chunks are now and in which file of the search index
  // they are, NULL before they are in one. A file is named by its id and labelled with its token; all of its rows of an offer in
  // `dead_offer` no longer count.
  private static let embeddings = """
    CREATE TABLE space (
      id INTEGER PRIMARY KEY AUTOINCREMENT, provider TEXT NOT NULL, model TEXT NOT NULL, dimension INTEGER NOT NULL,
      fingerprint TEXT NOT NULL, languages TEXT NOT NULL, template INTEGER NOT NULL, active INTEGER NOT NULL DEFAULT 0,
      UNIQUE (provider, model, dimension, fingerprint, template)
    ) STRICT;
    CREATE TABLE embedding (
      id INTEGER PRIMARY KEY, space INTEGER NOT NULL REFERENCES space(id) ON DELETE CASCADE,
      content BLOB NOT NULL, vector BLOB NOT NULL, UNIQUE (space, content)
    ) STRICT;
    CREATE TABLE vector_file (
      id INTEGER PRIMARY KEY AUTOINCREMENT, space INTEGER NOT NULL REFERENCES space(id) ON DELETE CASCADE,
      token TEXT NOT NULL
    ) STRICT;
    CREATE TABLE dead_offer (
      file INTEGER NOT NULL REFERENCES vector_file(id) ON DELETE CASCADE, offer INTEGER NOT NULL,
      PRIMARY KEY (file, offer)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE chunk (
      space INTEGER NOT NULL REFERENCES space(id) ON DELETE CASCADE, offer INTEGER NOT NULL, ordinal INTEGER NOT NULL,
      part INTEGER NOT NULL, embedding INTEGER NOT NULL REFERENCES embedding(id), file INTEGER,
      PRIMARY KEY (space, offer, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX chunk_by_embedding ON chunk(embedding);
    CREATE INDEX chunk_by_offer ON chunk(offer);
    """

  // What the embeddings were made of, so that a store can be copied into one that shows it. A chunk of the original keeps
  // its metadata as JSON, and its vector as float64 where float32 can't say it.
  private static let chunkTexts = """
    CREATE TABLE chunk_text (
      embedding INTEGER PRIMARY KEY REFERENCES embedding(id) ON DELETE CASCADE, text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE original_chunk (
      embedding INTEGER PRIMARY KEY REFERENCES embedding(id) ON DELETE CASCADE, metadata TEXT NOT NULL,
      exact_vector BLOB
    ) STRICT;
    """

  // The two numbers of an offer's key among near-duplicates, unsigned bits in signed columns; NULL for none.
  private static let nearDuplicates = """
    ALTER TABLE offer ADD COLUMN clone_identity INTEGER;
    ALTER TABLE offer ADD COLUMN clone_fingerprint INTEGER;
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
