import Assistant
import GRDB
import Offers
import Retrieval

/// Reads and writes the offers' rows in their three tables and in the word index.
enum OfferTable {
  // MARK: - Writing

  /// Inserts an offer, or replaces its values; its first-seen date stays.
  static func upsert(_ found: FoundOffer, at time: Timestamp, in db: Database) throws {
    let columns = OfferRow.columns
    let updates = columns.dropFirst().map { "\($0) = excluded.\($0)" } + ["last_seen = NULL", "withdrawn = NULL"]
    try db.cachedStatement(
      sql: """
        INSERT INTO offer (\(columns.joined(separator: ", ")), first_seen)
        VALUES (\(Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")))
        ON CONFLICT(id) DO UPDATE SET \(updates.joined(separator: ", "))
        """
    ).execute(arguments: StatementArguments(OfferRow.values(found.offer.facts) + [time.description]))
    try write(found.offer.texts, of: found.offer.id, in: db)
    try NearDuplicateTable.write(found.offer, in: db)
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO offer_record (id, listing, details) VALUES (?, ?, ?)")
      .execute(arguments: [found.offer.id, found.listing.json.text, found.details?.json.text])
  }

  /// Puts an offer in with its dates, in place of what is stored of it.
  static func restore(_ mirrored: MirroredOffer, in db: Database) throws {
    let before = try mirroredOffer(mirrored.id, in: db)
    let found = FoundOffer(offer: mirrored.offer, listing: mirrored.listing, details: mirrored.details)
    try upsert(found, at: mirrored.firstSeen, in: db)
    try db.cachedStatement(sql: "UPDATE offer SET first_seen = ?, last_seen = ?, withdrawn = ? WHERE id = ?")
      .execute(arguments: [
        mirrored.firstSeen.description, mirrored.lastSeen?.description, mirrored.withdrawn?.description, mirrored.id,
      ])
    try WordTable.remove(mirrored.id, in: db)
    if let before, before.offer != mirrored.offer { try EmbeddingTable.remove(mirrored.id, in: db) }
    if mirrored.withdrawn == nil { try WordTable.add(mirrored.offer, in: db) }
  }

  static func withdraw(_ id: Offer.ID, lastSeen: Timestamp?, at time: Timestamp, in db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE offer SET withdrawn = ?, last_seen = coalesce(?, first_seen) WHERE id = ?"
    ).execute(arguments: [time.description, lastSeen?.description, id])
    try WordTable.remove(id, in: db)
  }

  /// Reads every stored record anew where the rules of reading or of the word index have changed since it was written.
  static func rereadIfOutdated(_ db: Database) throws {
    let current = """
      reading \(OfferReading.version), words \(TextAnalyzer.version), clones \(NearDuplicateKey.version)
      """
    guard try MirrorTable.value(.rules, in: db) != current else { return }
    try MirrorTable.advance(in: db)
    for mirrored in try mirroredOffers(includingWithdrawn: true, in: db) {
      let offer = try OfferReading(listing: mirrored.listing, details: mirrored.details).offer
      let columns = OfferRow.columns.dropFirst().map { "\($0) = ?" }.joined(separator: ", ")
      try db.cachedStatement(sql: "UPDATE offer SET \(columns) WHERE id = ?")
        .execute(arguments: StatementArguments(Array(OfferRow.values(offer.facts).dropFirst()) + [offer.id]))
      try write(offer.texts, of: offer.id, in: db)
      try NearDuplicateTable.write(offer, in: db)
      try WordTable.remove(offer.id, in: db)
      try EmbeddingTable.remove(offer.id, in: db)
      if mirrored.withdrawn == nil { try WordTable.add(offer, in: db) }
    }
    try MirrorTable.set(.rules, to: current, in: db)
  }

  // MARK: - Reading

  static func liveFacts(in db: Database) throws -> [OfferFacts] {
    let columns = OfferRow.columns.joined(separator: ", ")
    let cursor = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT \(columns) FROM offer WHERE withdrawn IS NULL ORDER BY id"))
    return try Array(cursor.map { try OfferRow.facts($0) })
  }

  static func texts(of ids: [Offer.ID], in db: Database) throws -> [Offer.ID: OfferTexts] {
    let statement = try db.cachedStatement(
      sql: "SELECT description, profile, presentation FROM offer_text WHERE id = ?")
    var texts: [Offer.ID: OfferTexts] = [:]
    for id in ids {
      guard let row = try Row.fetchOne(statement, arguments: [id]) else { continue }
      texts[id] = try OfferRow.texts(row)
    }
    return texts
  }

  static func mirroredOffer(_ id: Offer.ID, in db: Database) throws -> MirroredOffer? {
    try Row.fetchOne(db, sql: everything + " WHERE offer.id = ?", arguments: [id]).map { try mirroredOffer($0) }
  }

  static func mirroredOffers(includingWithdrawn: Bool, in db: Database) throws -> [MirroredOffer] {
    let condition = includingWithdrawn ? "" : " WHERE withdrawn IS NULL"
    let cursor = try Row.fetchCursor(db, sql: everything + condition + " ORDER BY offer.id")
    return try Array(cursor.map { try mirroredOffer($0) })
  }

  /// When offers were first seen, in one pass over the table.
  static func firstSightings(of ids: [Offer.ID], in db: Database) throws -> [Offer.ID: Timestamp] {
    let wanted = Set(ids)
    let cursor = try Row.fetchCursor(db, sql: "SELECT id, first_seen FROM offer")
    var sightings: [Offer.ID: Timestamp] = [:]
    while let row = try cursor.next() {
      let id: Offer.ID = try row.required(0)
      if wanted.contains(id) { sightings[id] = try OfferRow.requiredTime(row, "first_seen") }
    }
    return sightings
  }

  // MARK: -

  private static let everything = """
    SELECT \(OfferRow.columns.map { "offer.\($0)" }.joined(separator: ", ")),
      description, profile, presentation, listing, details, first_seen, last_seen, withdrawn
    FROM offer JOIN offer_text USING (id) JOIN offer_record USING (id)
    """

  private static func write(_ texts: OfferTexts, of id: Offer.ID, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO offer_text (id, description, profile, presentation) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [id, texts.description, texts.profile, texts.presentation])
  }

  private static func mirroredOffer(_ row: Row) throws -> MirroredOffer {
    MirroredOffer(
      offer: Offer(facts: try OfferRow.facts(row), texts: try OfferRow.texts(row)),
      listing: try OfferRow.requiredRecord(row, "listing"),
      details: try OfferRow.record(row, "details"),
      firstSeen: try OfferRow.requiredTime(row, "first_seen"),
      lastSeen: try OfferRow.time(row, "last_seen"),
      withdrawn: try OfferRow.time(row, "withdrawn")
    )
  }
}
