import Assistant
import GRDB
import Offers

/// The journal of synchronisations.
enum RunTable {
  // MARK: - Writing

  /// Opens a run; runs that are still open belonged to processes that died.
  static func begin(source: String, at time: Timestamp, in db: Database) throws -> SyncRunID {
    try db.execute(
      sql: "UPDATE run SET state = 'interrupted', reason = 'the process ended in the middle' WHERE state = 'running'")
    try db.execute(
      sql: "INSERT INTO run (source, started, state) VALUES (?, ?, 'running')", arguments: [source, time.description])
    return db.lastInsertedRowID
  }

  static func journal(_ details: JournalledDetails, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO journalled_details (offer, listing, details) VALUES (?, ?, ?)"
    ).execute(arguments: [details.listing.id, details.listing.json.text, details.details.json.text])
  }

  /// Closes a run whose plan has been carried out, in the same transaction.
  static func close(_ run: SyncRunID, report: SyncReport, at time: Timestamp, in db: Database) throws {
    let state: MirrorStatus.Run.State = report.health == .complete ? .complete : .incomplete
    try db.execute(
      sql: "UPDATE run SET state = ?, finished = ?, reason = ?, report = ? WHERE id = ?",
      arguments: [state.rawValue, time.description, report.incompleteReason, report.json.text, run])
    // The details are stored with their offers now; only the last run's quarantine and drift are kept.
    try db.execute(sql: "DELETE FROM journalled_details")
    try replaceFindings(of: run, quarantined: report.quarantined, drift: report.drift.entries, in: db)
  }

  static func fail(_ run: SyncRunID, because reason: String, at time: Timestamp, in db: Database) throws {
    try db.execute(
      sql: "UPDATE run SET state = 'failed', finished = ?, reason = ? WHERE id = ?",
      arguments: [time.description, reason, run])
  }

  /// The run that began at a moment of a history that was taken over; made where there is none.
  static func idForTransfer(at time: Timestamp, in db: Database) throws -> SyncRunID {
    let known = "SELECT id FROM run WHERE started = ? ORDER BY id LIMIT 1"
    if let id = try Int64.fetchOne(db, sql: known, arguments: [time.description]) { return id }
    try db.execute(
      sql: "INSERT INTO run (source, started, finished, state) VALUES ('transfer', ?, ?, 'complete')",
      arguments: [time.description, time.description])
    return db.lastInsertedRowID
  }

  /// Makes another mirror's last run the last one here, with what it had set aside and what was odd.
  static func restore(_ status: MirrorStatus, in db: Database) throws {
    guard let run = status.lastRun else { return }
    if let last = try lastRun(in: db), last == run { return }
    try db.execute(
      sql: "INSERT INTO run (source, started, state, reason) VALUES (?, ?, ?, ?)",
      arguments: [run.source, run.started.description, run.state.rawValue, run.reason])
    try replaceFindings(of: db.lastInsertedRowID, quarantined: status.quarantined, drift: status.drift, in: db)
  }

  private static func replaceFindings(
    of run: SyncRunID, quarantined: [QuarantinedRecord], drift: [DriftReport.Entry], in db: Database
  ) throws {
    try db.execute(sql: "DELETE FROM quarantine; DELETE FROM drift;")
    for record in quarantined {
      try db.execute(
        sql: "INSERT INTO quarantine (run, offer, reason, raw) VALUES (?, ?, ?, ?)",
        arguments: [run, record.id, record.reason, record.raw])
    }
    for entry in drift {
      try db.execute(
        sql: "INSERT INTO drift (run, kind, field, seen, count, example) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          run, entry.drift.kind.rawValue, entry.drift.field, entry.drift.seen, entry.count, entry.example,
        ])
    }
  }

  // MARK: - Reading

  static func journalledDetails(in db: Database) throws -> [Offer.ID: JournalledDetails] {
    var found: [Offer.ID: JournalledDetails] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT listing, details FROM journalled_details")
    while let row = try rows.next() {
      guard let listing = try OfferRow.record(row, "listing"), let details = try OfferRow.record(row, "details") else {
        continue
      }
      found[listing.id] = JournalledDetails(listing: listing, details: details)
    }
    return found
  }

  static func status(in db: Database) throws -> MirrorStatus {
    var status = MirrorStatus()
    status.live = try Int.fetchOne(db, sql: "SELECT count(*) FROM offer WHERE withdrawn IS NULL") ?? 0
    status.withdrawn = try Int.fetchOne(db, sql: "SELECT count(*) FROM offer WHERE withdrawn IS NOT NULL") ?? 0
    status.lastRefresh = try MirrorTable.value(.lastRefresh, in: db).flatMap { Timestamp($0) }
    status.lastRun = try lastRun(in: db)
    status.quarantined = try Row.fetchAll(db, sql: "SELECT offer, reason, raw FROM quarantine ORDER BY rowid").map {
      QuarantinedRecord(
        id: try $0.optional("offer", Int.self), reason: try $0.required("reason"),
        raw: try $0.required("raw"))
    }
    status.drift = try Row.fetchAll(db, sql: "SELECT kind, field, seen, count, example FROM drift ORDER BY rowid")
      .compactMap { row in
        guard let kind = Drift.Kind(rawValue: try row.required("kind")) else { return nil }
        return DriftReport.Entry(
          drift: Drift(kind: kind, field: try row.required("field"), seen: try row.required("seen")),
          count: try row.required("count"), example: try row.required("example"))
      }
    return status
  }

  // MARK: -

  private static func lastRun(in db: Database) throws -> MirrorStatus.Run? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM run ORDER BY id DESC LIMIT 1"),
      let state = MirrorStatus.Run.State(rawValue: try row.required("state")),
      let started = try OfferRow.time(row, "started")
    else { return nil }
    return MirrorStatus.Run(
      source: try row.required("source"), started: started, state: state,
      reason: try row.optional("reason"))
  }
}
