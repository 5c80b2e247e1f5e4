import Assistant
import Offers

extension ChromaStore: OfferRepository {
  // MARK: - Reads

  package func catalogue() async throws -> Catalogue { try await snapshot().catalogue }

  package func texts(of ids: [Offer.ID]) async throws -> [Offer.ID: OfferTexts] {
    guard !ids.isEmpty else { return [:] }
    return try await consistently { snapshot in
      let offers = try await stored(ids, snapshot: snapshot)
      let mirrored = try await withRecords(offers)
      return mirrored.reduce(into: [:]) { $0[$1.id] = $1.offer.texts }
    }
  }

  package func ids(withReference reference: String) async throws -> [Offer.ID] {
    let comparable = StoredOffer.comparable(reference: reference)
    return try await consistently { snapshot in
      let rows = try await client.rows(where: .equals("reference", .string(comparable)), in: mirror, [.metadatas])
      let ids = Set(try offers(rows).filter { $0.run <= snapshot.state.run }.map(\.facts.id))
      // An offer's older rows may have had another reference.
      return try await stored(ids.sorted(), snapshot: snapshot)
        .filter { $0.facts.reference.map { StoredOffer.comparable(reference: $0) } == comparable }
        .sorted { ($0.withdrawn == nil ? 0 : 1, $0.facts.id) < ($1.withdrawn == nil ? 0 : 1, $1.facts.id) }
        .map(\.facts.id)
    }
  }

  package func firstSightings(of ids: [Offer.ID]) async throws -> [Offer.ID: Timestamp] {
    guard !ids.isEmpty else { return [:] }
    let snapshot = try await snapshot()
    return try await stored(ids, snapshot: snapshot).reduce(into: [:]) { $0[$1.facts.id] = $1.firstSeen }
  }

  package func mirroredOffer(_ id: Offer.ID) async throws -> MirroredOffer? {
    try await consistently { snapshot in
      try await withRecords(try await stored([id], snapshot: snapshot)).first
    }
  }

  package func mirroredOffers(includingWithdrawn: Bool) async throws -> [MirroredOffer] {
    // A synchronisation mends what is damaged: to it an offer that isn't whole is new.
    if lease != nil, includingWithdrawn {
      return try await withRecords(try await wholeOffers(try await everyOffer(try await state())))
    }
    return try await consistently { snapshot in
      let all = includingWithdrawn ? try await everyOffer(snapshot.state) : Array(snapshot.offers.values)
      return try await withRecords(all)
    }
  }

  package func history(of id: Offer.ID) async throws -> OfferHistory {
    let state = try await state()
    return try await histories(of: try await stored([id], run: state.run), state: state)[id]
      ?? OfferHistory(events: [], counters: [])
  }

  package func status() async throws -> MirrorStatus {
    let state = try await state()
    var status = MirrorStatus()
    status.live = state.live
    status.withdrawn = state.withdrawn
    status.lastRefresh = state.lastRefresh
    let runs = try await client.rows(
      where: .all(.equals("kind", .string("run")), .atLeast("run", .integer(Int(state.syncRun))), and: []), in: mirror,
      [.metadatas])
    let last = runs.max { ($0.metadata.integer("run") ?? 0) < ($1.metadata.integer("run") ?? 0) }
    status.lastRun = last.flatMap { RunRow.run($0, state: state) }
    let committed = runs.first { $0.metadata.integer("run") == Int(state.syncRun) }
    status.drift = committed.map(RunRow.drift) ?? []
    let quarantined = try await client.rows(
      where: .all(.equals("kind", .string("quarantine")), .equals("run", .integer(Int(state.syncRun))), and: []),
      in: mirror, [.metadatas])
    status.quarantined = QuarantineRow.records(quarantined)
    return status
  }

  package func journalledDetails() async throws -> [Offer.ID: JournalledDetails] {
    let rows = try await client.rows(where: .equals("kind", .string("details")), in: mirror, [.metadatas])
    return rows.reduce(into: [:]) { found, row in
      guard let (listing, details) = StoredRecord.records(row), let details else { return }
      found[listing.id] = JournalledDetails(listing: listing, details: details)
    }
  }

  // MARK: - Writes

  /// Opens a run, and first removes what runs that died have left behind.
  package func beginSync(source: String, at time: Timestamp) async throws -> SyncRunID {
    try checkLease()
    let state = try await state()
    try await heal(state)
    let open = try await runs(after: state.syncRun)
    for row in open where row.metadata.string("state") == MirrorStatus.Run.State.running.rawValue {
      try await close(row.id, .interrupted, reason: "the process ended in the middle", at: nil)
    }
    let run = Self.next(after: open, state)
    try await write([RunRow.record(run, source: source, at: time)])
    return run
  }

  package func journal(_ details: JournalledDetails) async throws {
    let found = details.listing.id
    try await write([
      .row(
        "details-\(found)",
        [
          "kind": .string("details"), "offer_id": .integer(found),
          "listing": .string(details.listing.withoutContact.json.text),
          "details": .string(details.details.withoutContact.json.text),
        ])
    ])
  }

  /// Writes all rows of the run, then the state, by which they count, then removes what no longer does.
  package func commit(_ plan: SyncPlan, of run: SyncRunID, report: SyncReport, at time: Timestamp) async throws {
    let state = try await state()
    let before = try await everyOffer(state)
    var changes = MirrorChanges(run: run, at: time, stored: before, lastRefresh: state.lastRefresh, analyzer: analyzer)
    if state.rules != ChromaState.currentRules, state.run > 0 {
      changes.reread(
        try await withRecords(try await wholeOffers(before)), leavingOut: Set(plan.written.map(\.offer.id)))
    }
    changes.carryOut(plan)
    try await write(changes.records + QuarantineRow.rows(report.quarantined, run: run))
    try await client.update(
      [(id: RunRow.id(run), metadata: RunRow.report(report))], in: mirror, server: server, before: checkLease)

    var next = state
    next.run = run
    next.syncRun = run
    if !changes.isEmpty { next.generation += 1 }
    next.live = changes.liveCount
    next.withdrawn = changes.withdrawnCount
    next.rules = ChromaState.currentRules
    next.runState = report.health == .complete ? .complete : .incomplete
    next.runReason = report.incompleteReason
    if report.isRefresh { next.lastRefresh = time }
    try await replace(state: next)

    // What follows is tidying up. Where it fails the next run does it.
    do {
      try await close(RunRow.id(run), next.runState, reason: next.runReason, at: time)
      try await client.remove(changes.superseded, from: mirror, server: server, before: checkLease)
      try await client.remove(where: .equals("kind", .string("details")), from: mirror)
      try await client.remove(
        where: .all(.equals("kind", .string("quarantine")), .isNot("run", .integer(Int(run))), and: []), from: mirror)
      try await noteTidy(run)
    } catch {}
  }

  package func abandon(_ run: SyncRunID, because reason: String, at time: Timestamp) async throws {
    try await close(RunRow.id(run), .failed, reason: reason, at: time)
  }
}
