import Assistant
import GRDB
import Offers

extension SQLiteStore: OfferRepository {
  // MARK: - Reads

  package func texts(of ids: [Offer.ID]) async throws -> [Offer.ID: OfferTexts] {
    try await read { try OfferTable.texts(of: ids, in: $0) }
  }

  package func ids(withReference reference: String) async throws -> [Offer.ID] {
    try await read { db in
      let sql = "SELECT id FROM offer WHERE reference = ? COLLATE NOCASE ORDER BY withdrawn IS NOT NULL, id"
      return try Int.fetchAll(db, sql: sql, arguments: [reference])
    }
  }

  package func firstSightings(of ids: [Offer.ID]) async throws -> [Offer.ID: Timestamp] {
    try await read { try OfferTable.firstSightings(of: ids, in: $0) }
  }

  package func mirroredOffer(_ id: Offer.ID) async throws -> MirroredOffer? {
    try await read { try OfferTable.mirroredOffer(id, in: $0) }
  }

  package func mirroredOffers(includingWithdrawn: Bool) async throws -> [MirroredOffer] {
    try await read { try OfferTable.mirroredOffers(includingWithdrawn: includingWithdrawn, in: $0) }
  }

  package func history(of id: Offer.ID) async throws -> OfferHistory {
    try await read { try HistoryTable.history(of: id, in: $0) }
  }

  package func status() async throws -> MirrorStatus {
    try await read { try RunTable.status(in: $0) }
  }

  package func journalledDetails() async throws -> [Offer.ID: JournalledDetails] {
    try await read { try RunTable.journalledDetails(in: $0) }
  }

  // MARK: - Writes, each one transaction

  package func beginSync(source: String, at time: Timestamp) async throws -> SyncRunID {
    try await write { try RunTable.begin(source: source, at: time, in: $0) }
  }

  package func journal(_ details: JournalledDetails) async throws {
    try await write { try RunTable.journal(details, in: $0) }
  }

  package func commit(_ plan: SyncPlan, of run: SyncRunID, report: SyncReport, at time: Timestamp) async throws {
    try await write { db in
      for found in plan.written { try OfferTable.upsert(found, at: time, in: db) }
      for found in plan.written where plan.reindexed.contains(found.offer.id) {
        try WordTable.remove(found.offer.id, in: db)
        try WordTable.add(found.offer, in: db)
        try EmbeddingTable.remove(found.offer.id, in: db)
      }
      let lastRefresh = try MirrorTable.value(.lastRefresh, in: db).flatMap { Timestamp($0) }
      for id in plan.withdrawn { try OfferTable.withdraw(id, lastSeen: lastRefresh, at: time, in: db) }
      try HistoryTable.add(plan.events, run: run, at: time, in: db)
      try HistoryTable.count(plan.counted, run: run, at: time, in: db)
      try RunTable.close(run, report: report, at: time, in: db)
      if !plan.written.isEmpty || !plan.withdrawn.isEmpty { try MirrorTable.advance(in: db) }
      if report.isRefresh { try MirrorTable.set(.lastRefresh, to: time.description, in: db) }
    }
  }

  package func abandon(_ run: SyncRunID, because reason: String, at time: Timestamp) async throws {
    try await write { try RunTable.fail(run, because: reason, at: time, in: $0) }
  }
}
