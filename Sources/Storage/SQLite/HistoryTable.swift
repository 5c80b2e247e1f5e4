import Assistant
import GRDB
import Offers

/// What happened to offers, and how their counters moved.
enum HistoryTable {
  static func add(_ events: [OfferEvent], run: SyncRunID, at time: Timestamp, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO event (run, offer, time, kind, changes) VALUES (?, ?, ?, ?, ?)")
    for event in events {
      let changes = event.changes.isEmpty ? nil : JSONValue.array(event.changes.map(\.json)).text
      try statement.execute(arguments: [run, event.offer, time.description, event.kind.rawValue, changes])
    }
  }

  static func count(_ offers: [FoundOffer], run: SyncRunID, at time: Timestamp, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO counters (offer, run, time, views, candidates) VALUES (?, ?, ?, ?, ?)")
    for found in offers where found.offer.views != nil || found.offer.candidates != nil {
      try statement.execute(
        arguments: [found.offer.id, run, time.description, found.offer.views, found.offer.candidates])
    }
  }

  /// Puts a history in place of an offer's.
  /// - Parameter run: the run at a moment.
  static func replace(
    _ history: OfferHistory, of id: Offer.ID, in db: Database, run: (Timestamp) throws -> SyncRunID
  ) throws {
    try db.cachedStatement(sql: "DELETE FROM event WHERE offer = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM counters WHERE offer = ?").execute(arguments: [id])
    for entry in history.events {
      let event = OfferEvent(offer: id, kind: entry.event, changes: entry.changes)
      try add([event], run: try run(entry.time), at: entry.time, in: db)
    }
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO counters (offer, run, time, views, candidates) VALUES (?, ?, ?, ?, ?)")
    for entry in history.counters {
      try statement.execute(
        arguments: [id, try run(entry.time), entry.time.description, entry.views, entry.candidates])
    }
  }

  static func history(of id: Offer.ID, in db: Database) throws -> OfferHistory {
    let events = try Row.fetchAll(
      db, sql: "SELECT time, kind, changes FROM event WHERE offer = ? ORDER BY id", arguments: [id])
    let counters = try Row.fetchAll(
      db, sql: "SELECT time, views, candidates FROM counters WHERE offer = ? ORDER BY time, run", arguments: [id])
    return OfferHistory(
      events: try events.compactMap { row in
        guard let kind = OfferEvent.Kind(rawValue: try row.required("kind", String.self)) else { return nil }
        return OfferHistory.Entry(
          time: try OfferRow.requiredTime(row, "time"), event: kind,
          changes: FieldChange.list(try row.optional("changes", String.self)))
      },
      counters: try counters.map { row in
        .init(
          time: try OfferRow.requiredTime(row, "time"), views: try row.optional("views", Int.self),
          candidates: try row.optional("candidates", Int.self))
      }
    )
  }
}

extension FieldChange {
  /// The changes in the JSON text that was stored; none where there is no text.
  fileprivate static func list(_ text: String?) -> [FieldChange] {
    guard let text, case .array(let elements)? = try? JSONValue(parsing: text) else { return [] }
    return elements.map {
      FieldChange(
        field: $0["field"]?.lenientText ?? "", before: $0["before"]?.lenientText, after: $0["after"]?.lenientText)
    }
  }
}
