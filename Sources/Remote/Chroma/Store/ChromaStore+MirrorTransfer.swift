import Assistant
import Offers
import Retrieval

extension ChromaStore: MirrorTransfer {
  package var keepsContacts: Bool { false }

  // MARK: - Reads

  package func archivedOffers(_ ids: [Offer.ID]) async throws -> [ArchivedOffer] {
    try await whileUnchanged { state in
      var offers = try await stored(Set(ids).sorted(), run: state.run)
      // Who writes mends what is damaged, by not seeing it.
      if lease != nil { offers = try await wholeOffers(offers) }
      let mirrored = try await withRecords(offers)
      let histories = try await histories(of: offers, state: state)
      return mirrored.map {
        ArchivedOffer(mirrored: $0, history: histories[$0.id] ?? OfferHistory(events: [], counters: []))
      }
    }
  }

  package func storedChunks(of offers: [Offer.ID], in space: IndexedSpace) async throws -> [StoredChunk] {
    try await whileUnchanged { state in
      let rows = try await chunkRows(of: offers, in: space, state)
      let vectors = try await vectors(of: rows.flatMap { $0.parts.map(\.content) }, in: space)
      return try rows.flatMap { row -> [StoredChunk] in
        let chunks = row.parts.enumerated().compactMap { ordinal, part in
          vectors[part.content].map { kept in
            StoredChunk(
              chunk: Chunk(offer: row.offer, ordinal: ordinal, part: part.part, text: kept.text),
              vector: kept.vector, original: kept.original)
          }
        }
        guard chunks.count < row.parts.count else { return chunks }
        if lease == nil { throw damaged("an embedding of offer \(row.offer) is missing or can't be read") }
        return []
      }
    }
  }

  // MARK: - Writes

  package func restore(_ offers: [ArchivedOffer]) async throws {
    guard !offers.isEmpty else { return }
    let (state, run) = try await nextRun()
    let offers = offers.map(\.withoutContact)
    let before = try await stored(offers.map(\.mirrored.id), run: state.run)
    let known = try await withRecords(try await wholeOffers(before))
      .reduce(into: [Offer.ID: MirroredOffer]()) { $0[$1.id] = $1 }
    var changes = MirrorChanges(
      run: run, at: configuration.now(), stored: before, lastRefresh: state.lastRefresh, analyzer: analyzer)
    for offer in offers { changes.restore(offer, inPlaceOf: known[offer.mirrored.id]) }
    try await write(changes.records)

    var next = state
    next.run = run
    next.generation += 1
    next.live += changes.liveCount - before.count { $0.withdrawn == nil }
    next.withdrawn += changes.withdrawnCount - before.count { $0.withdrawn != nil }
    if state.rules.isEmpty { next.rules = ChromaState.currentRules }
    try await replace(state: next)

    // What follows is tidying up. Where it fails the next run does it.
    do {
      try await client.remove(changes.superseded, from: mirror, server: server, before: checkLease)
      try await forgetHistory(of: before.map(\.facts.id), before: run)
      try await noteTidy(run)
    } catch {}
  }

  /// Also counts all offers anew.
  package func restore(_ status: MirrorStatus) async throws {
    let (state, run) = try await nextRun()
    let offers = try await everyOffer(state)
    var next = state
    next.live = offers.count { $0.withdrawn == nil }
    next.withdrawn = offers.count - next.live
    if next.live != state.live { next.generation += 1 }
    next.lastRefresh = status.lastRefresh ?? state.lastRefresh
    if let last = status.lastRun, let row = RunRow.record(run, of: status) {
      try await write([row] + QuarantineRow.rows(status.quarantined, run: run))
      next.run = run
      next.syncRun = run
      next.runState = last.state
      next.runReason = last.reason
    }
    try await replace(state: next)
    do {
      try await client.remove(
        where: .all(.equals("kind", .string("quarantine")), .isNot("run", .integer(Int(next.syncRun))), and: []),
        from: mirror)
      try await noteTidy(next.run)
    } catch {}
  }

  package func restore(_ chunks: [StoredChunk], of offers: [Offer.ID], in space: IndexedSpace) async throws {
    let key = SpaceCoding.key(space)
    let state = try await state()
    try await write(
      chunks.map(\.withoutContact).map {
        VectorRow(text: $0.chunk.text, vector: $0.vector, original: $0.original).record(space: key)
      })
    let byOffer = Dictionary(grouping: chunks.map(\.chunk), by: \.offer)
    let rows = try await stored(offers, run: state.run).compactMap { offer in
      byOffer[offer.facts.id].map { ChunkRow(offer: offer, space: key, chunks: $0) }
    }
    try await write(rows.map(\.record))
    let bare = offers.filter { byOffer[$0] == nil }.map { ChunkRow.id(of: $0, space: key) }
    try await client.remove(bare, from: mirror, server: server, before: checkLease)
    forget()
  }

  // MARK: -

  /// The state, and the number of a run that may be committed next.
  func nextRun() async throws -> (ChromaState, SyncRunID) {
    try checkLease()
    let state = try await state()
    try await heal(state)
    return (state, Self.next(after: try await runs(after: state.run), state))
  }

  /// What chunks some offers have in a space, in the order of the offers; those of other words than the offer's don't
  /// count.
  private func chunkRows(
    of offers: [Offer.ID], in space: IndexedSpace, _ state: ChromaState
  ) async throws(ChromaError) -> [ChunkRow] {
    let key = SpaceCoding.key(space)
    let stored = try await stored(offers, run: state.run)
    let words = Dictionary(stored.map { ($0.facts.id, $0.wordsRun) }, uniquingKeysWith: { first, _ in first })
    var found: [Offer.ID: ChunkRow] = [:]
    for row in try await client.rows(offers.map { ChunkRow.id(of: $0, space: key) }, in: mirror, [.metadatas]) {
      guard let chunks = ChunkRow(row) else {
        if lease == nil { throw damaged("the row \(row.id) can't be read") }
        continue
      }
      if words[chunks.offer] == chunks.wordsRun { found[chunks.offer] = chunks }
    }
    return offers.compactMap { found[$0] }
  }
}
