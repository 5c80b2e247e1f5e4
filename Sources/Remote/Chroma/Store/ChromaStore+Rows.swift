import Assistant
import Offers

/// Readings and writings that several of the store's abilities need.
extension ChromaStore {
  // MARK: - Reading

  /// The rows of some offers, online or withdrawn, that count.
  func stored(_ ids: [Offer.ID], snapshot: ChromaSnapshot) async throws(ChromaError) -> [StoredOffer] {
    var found: [StoredOffer] = []
    var rest: [Offer.ID] = []
    for id in ids {
      if let offer = snapshot.offers[id] { found.append(offer) } else { rest.append(id) }
    }
    for start in stride(from: 0, to: rest.count, by: 500) {
      guard let some = ChromaWhere.isIn("offer_id", rest[start...].prefix(500).map { .integer($0) }) else { break }
      let rows = try await client.rows(
        where: .all(.equals("kind", .string("offer")), some, and: []), in: mirror, [.metadatas])
      found += Self.latest(try offers(rows), run: snapshot.state.run)
    }
    return found
  }

  /// The rows of all offers, online or withdrawn, that count.
  func everyOffer(_ state: ChromaState) async throws(ChromaError) -> [StoredOffer] {
    let rows = try await client.rows(where: .equals("kind", .string("offer")), in: mirror, [.metadatas])
    return Self.latest(try offers(rows), run: state.run)
  }

  /// The rows of all offers that have lost nothing: their records are there, and of online ones their words.
  func wholeOffers(_ state: ChromaState) async throws(ChromaError) -> [StoredOffer] {
    var ids: Set<String> = []
    for kind in ["record", "words"] {
      ids.formUnion(try await client.rows(where: .equals("kind", .string(kind)), in: mirror, []).map(\.id))
    }
    return try await everyOffer(state).filter { offer in
      ids.contains(offer.recordID) && (offer.withdrawn != nil || ids.contains(offer.wordsID))
    }
  }

  /// The offers with their records and what is read from those, by rising id.
  func withRecords(_ offers: [StoredOffer]) async throws -> [MirroredOffer] {
    guard !offers.isEmpty else { return [] }
    let rows =
      offers.count > 1000
      ? try await client.rows(where: .equals("kind", .string("record")), in: mirror, [.metadatas])
      : try await client.rows(offers.map(\.recordID), in: mirror, [.metadatas])
    let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try offers.sorted { $0.facts.id < $1.facts.id }.map { offer in
      guard let row = byID[offer.recordID], let (listing, details) = StoredRecord.records(row),
        let texts = try? OfferReading(listing: listing, details: details).offer.texts
      else { throw damaged("the records of offer \(offer.facts.id) are missing or can't be read") }
      return MirroredOffer(
        offer: Offer(facts: offer.facts, texts: texts), listing: listing, details: details,
        firstSeen: offer.firstSeen, lastSeen: offer.lastSeen, withdrawn: offer.withdrawn)
    }
  }

  // MARK: - Writing

  /// Makes sure that this process may write.
  func checkLease() throws(ChromaError) {
    guard let lease else { preconditionFailure("a store that was opened for reading is written to") }
    try lease.check()
  }

  func write(_ records: [ChromaRecord]) async throws {
    try await client.upsert(records, in: mirror, server: server, before: checkLease)
  }

  func replace(state: ChromaState) async throws {
    try await lease?.renew()
    try await write([state.record])
    forget()
  }

  func close(_ id: String, _ state: MirrorStatus.Run.State, reason: String?, at time: Timestamp?) async throws {
    let metadata: ChromaMetadata = [
      "state": .string(state.rawValue), "reason": reason.map { .string($0) },
      "finished": time.map { .string($0.description) },
    ]
    try await client.update([(id: id, metadata: metadata)], in: mirror, server: server, before: checkLease)
  }

  /// Notes that nothing is left that a run has superseded.
  func noteTidy(_ run: SyncRunID) async throws {
    try await write([.row("tidy", ["kind": .string("tidy"), "run": .integer(Int(run))])])
  }

  /// Removes what runs that were killed have left: rows of runs that were never committed, and rows that the last one
  /// has superseded and could not remove any more.
  func heal(_ state: ChromaState) async throws {
    let kinds = ["offer", "record", "words", "event", "counters", "quarantine"].map { ChromaValue.string($0) }
    if let ours = ChromaWhere.isIn("kind", kinds) {
      try await client.remove(where: .all(ours, .isMore("run", than: Int(state.run)), and: []), from: mirror)
    }
    let tidy = try await client.rows(["tidy"], in: mirror, [.metadatas]).first?.metadata.integer("run")
    guard state.run > 0, tidy != Int(state.run) else { return }
    var counting: Set<String> = []
    for offer in try await everyOffer(state) {
      counting.formUnion([offer.id, offer.recordID])
      if offer.withdrawn == nil { counting.insert(offer.wordsID) }
    }
    for kind in ["offer", "record", "words"] {
      let rows = try await client.rows(where: .equals("kind", .string(kind)), in: mirror, [])
      let stale = rows.map(\.id).filter { !counting.contains($0) }
      try await client.remove(stale, from: mirror, server: server, before: checkLease)
    }
    try await noteTidy(state.run)
  }

  // MARK: -

  /// Of each offer the row of the latest run up to the given one.
  private static func latest(_ rows: [StoredOffer], run: SyncRunID) -> [StoredOffer] {
    var latest: [Offer.ID: StoredOffer] = [:]
    for row in rows where row.run <= run && row.run > latest[row.facts.id]?.run ?? 0 { latest[row.facts.id] = row }
    return Array(latest.values)
  }
}
