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
    return found + (try await stored(rest, run: snapshot.state.run))
  }

  /// The same without a snapshot, for few of many offers.
  /// - Parameter run: the last that counts.
  func stored(_ ids: [Offer.ID], run: SyncRunID) async throws(ChromaError) -> [StoredOffer] {
    Self.latest(try offers(try await rows(of: ids, kinds: ["offer"])), run: run)
  }

  /// The rows of some kinds about some offers.
  func rows(of ids: [Offer.ID], kinds: [String]) async throws(ChromaError) -> [ChromaRow] {
    guard let kinds = ChromaWhere.isIn("kind", kinds.map { .string($0) }) else { return [] }
    var rows: [ChromaRow] = []
    for some in Self.conditions(on: ids) {
      rows += try await client.rows(where: .all(kinds, some, and: []), in: mirror, [.metadatas])
    }
    return rows
  }

  /// Conditions that the rows about some offers meet, each of a length that a server takes.
  static func conditions(on ids: [Offer.ID]) -> [ChromaWhere] {
    stride(from: 0, to: ids.count, by: 500).compactMap { start in
      ChromaWhere.isIn("offer_id", ids[start...].prefix(500).map { .integer($0) })
    }
  }

  /// What happened to some offers.
  func histories(
    of offers: [StoredOffer], state: ChromaState
  ) async throws(ChromaError) -> [Offer.ID: OfferHistory] {
    let first = offers.reduce(into: [Offer.ID: SyncRunID]()) { $0[$1.facts.id] = $1.historyRun }
    var rows: [Offer.ID: [ChromaRow]] = [:]
    for row in try await self.rows(of: first.keys.sorted(), kinds: ["event", "counters"]) {
      guard let id = row.metadata.integer("offer_id"), let run = row.metadata.integer("run"),
        let start = first[id], Int(start)...max(Int(start), Int(state.run)) ~= run
      else { continue }
      rows[id, default: []].append(row)
    }
    return rows.mapValues(HistoryRow.history)
  }

  /// The rows of all offers, online or withdrawn, that count.
  func everyOffer(_ state: ChromaState) async throws(ChromaError) -> [StoredOffer] {
    let rows = try await client.rows(where: .equals("kind", .string("offer")), in: mirror, [.metadatas])
    return Self.latest(try offers(rows), run: state.run)
  }

  /// Those of the offers that have lost nothing: their records are there, and of online ones their words.
  func wholeOffers(_ offers: [StoredOffer]) async throws(ChromaError) -> [StoredOffer] {
    var ids: Set<String> = []
    if offers.count > 1000 {
      for kind in ["record", "words"] {
        ids.formUnion(try await client.rows(where: .equals("kind", .string(kind)), in: mirror, []).map(\.id))
      }
    } else {
      ids.formUnion(try await client.rows(offers.flatMap { [$0.recordID, $0.wordsID] }, in: mirror, []).map(\.id))
    }
    return offers.filter { offer in
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

  /// The journal's runs after a given one.
  func runs(after run: SyncRunID) async throws(ChromaError) -> [ChromaRow] {
    try await client.rows(
      where: .all(.equals("kind", .string("run")), .isMore("run", than: Int(run)), and: []), in: mirror, [.metadatas])
  }

  /// A number that no run has had: none of the journal's latest, and none that is committed.
  static func next(after runs: [ChromaRow], _ state: ChromaState) -> SyncRunID {
    Int64((runs.compactMap { $0.metadata.integer("run") } + [Int(state.run)]).max() ?? 0) + 1
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
    let offers = try await everyOffer(state)
    for offer in offers {
      counting.formUnion([offer.id, offer.recordID])
      if offer.withdrawn == nil { counting.insert(offer.wordsID) }
    }
    for kind in ["offer", "record", "words"] {
      let rows = try await client.rows(where: .equals("kind", .string(kind)), in: mirror, [])
      let stale = rows.map(\.id).filter { !counting.contains($0) }
      try await client.remove(stale, from: mirror, server: server, before: checkLease)
    }
    try await forgetHistory(of: offers.filter { $0.historyRun == state.run }.map(\.facts.id), before: state.run)
    try await noteTidy(state.run)
  }

  /// Removes the rows of some offers' histories that a run has replaced.
  func forgetHistory(of ids: [Offer.ID], before run: SyncRunID) async throws {
    for some in Self.conditions(on: ids) {
      try checkLease()
      let kinds = ChromaWhere.isIn("kind", .string("event"), or: [.string("counters")])
      try await client.remove(where: .all(kinds, some, and: [.atMost("run", .integer(Int(run) - 1))]), from: mirror)
    }
  }

  /// Of each offer the row of the latest run up to the given one.
  static func latest(_ rows: [StoredOffer], run: SyncRunID) -> [StoredOffer] {
    var latest: [Offer.ID: StoredOffer] = [:]
    for row in rows where row.run <= run && row.run > latest[row.facts.id]?.run ?? 0 { latest[row.facts.id] = row }
    return Array(latest.values)
  }
}
