import Assistant
import Offers
import Retrieval

/// Reading offers with everything that the two collections have of them, and comparing that.
extension ChromaStore {
  /// Those of some offers, online or withdrawn, of which nothing is missing or has been tampered with, by rising id.
  func whole(_ ids: [Offer.ID]) async throws -> [WholeOffer] {
    try await whileUnchanged { try await whole(ids, $0) }
  }

  /// The collection of the published chunks.
  func chunks(_ state: ChromaState) -> ChromaCollection? {
    state.vectors.map { ChromaCollection(id: $0.collection, name: configuration.address.collection) }
  }

  // MARK: -

  private func whole(_ ids: [Offer.ID], _ state: ChromaState) async throws -> [WholeOffer] {
    let rows = try await rows(of: ids, kinds: ["offer"]).compactMap { StoredOffer($0) }
    let stored = Self.latest(rows, run: state.run).sorted { $0.facts.id < $1.facts.id }
    let mirrored = try await sound(stored)
    let histories = try await histories(of: stored, state: state)
    let indexed = try await indexed(stored, state)
    return stored.compactMap { offer in
      guard let mirrored = mirrored[offer.facts.id], let indexed = indexed[offer.facts.id] else { return nil }
      let history = histories[offer.facts.id] ?? OfferHistory(events: [], counters: [])
      return WholeOffer(
        followed: FollowedOffer(
          archived: ArchivedOffer(mirrored: mirrored, history: history), chunks: indexed.chunks,
          in: state.vectors?.space),
        chunks: indexed.row)
    }
  }

  /// What the vector index has of an offer.
  private struct Indexed {
    var row: ChunkRow?
    var chunks: [StoredChunk] = []
  }

  /// The offers whose records can be read and, online, whose words are those of their texts.
  private func sound(_ offers: [StoredOffer]) async throws -> [Offer.ID: MirroredOffer] {
    let ids = offers.flatMap { [$0.recordID, $0.wordsID] }
    let rows = Dictionary(
      try await client.rows(ids, in: mirror, [.metadatas]).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return offers.reduce(into: [:]) { sound, offer in
      guard let (listing, details) = rows[offer.recordID].flatMap({ StoredRecord.records($0) }),
        let texts = try? OfferReading(listing: listing, details: details).offer.texts
      else { return }
      let mirrored = MirroredOffer(
        offer: Offer(facts: offer.facts, texts: texts), listing: listing, details: details,
        firstSeen: offer.firstSeen, lastSeen: offer.lastSeen, withdrawn: offer.withdrawn)
      if offer.withdrawn == nil {
        let words = OfferWords(mirrored.offer, analyzer: analyzer).text
        guard rows[offer.wordsID]?.metadata.string("text") == words else { return }
      }
      sound[offer.facts.id] = mirrored
    }
  }

  /// What the vector index has of some offers; those of which it has anything wrong are left out.
  private func indexed(_ offers: [StoredOffer], _ state: ChromaState) async throws -> [Offer.ID: Indexed] {
    guard let space = state.vectors?.space, let collection = chunks(state) else {
      return offers.reduce(into: [:]) { $0[$1.facts.id] = Indexed() }
    }
    let key = SpaceCoding.key(space)
    let online = offers.filter { $0.withdrawn == nil }
    let rowIDs = online.map { ChunkRow.id(of: $0.facts.id, space: key) }
    let rows = try await client.rows(rowIDs, in: mirror, [.metadatas]).compactMap { ChunkRow($0) }
    let rowsByOffer = Dictionary(rows.map { ($0.offer, $0) }, uniquingKeysWith: { first, _ in first })
    let vectors = try await vectors(of: rows.flatMap { $0.parts.map(\.content) }, in: space)
    let records = try await records(of: offers.map(\.facts.id), in: collection)
    return offers.reduce(into: [:]) { indexed, offer in
      let found = records[offer.facts.id] ?? []
      guard let row = rowsByOffer[offer.facts.id], row.counts(for: offer, state) else {
        // Records that nobody accounts for are wrong; a record of words that have changed since is one of them.
        if found.isEmpty { indexed[offer.facts.id] = Indexed() }
        return
      }
      guard let chunks = chunks(of: row, facts: offer.facts, vectors: vectors, records: found) else { return }
      indexed[offer.facts.id] = Indexed(row: row, chunks: chunks)
    }
  }

  /// The records about some offers in the collection of the chunks.
  private func records(
    of ids: [Offer.ID], in collection: ChromaCollection
  ) async throws(ChromaError) -> [Offer.ID: [ChromaRow]] {
    var rows: [ChromaRow] = []
    for some in Self.conditions(on: ids) {
      rows += try await client.rows(where: some, in: collection, [.metadatas, .documents, .embeddings])
    }
    return Dictionary(grouping: rows) { $0.metadata.integer("offer_id") ?? 0 }
  }

  /// Whether two vectors of length 1 are the same but for rounding: a server's index for cosines scales what it is given
  /// to length 1 once more, by which some numbers come back with another last digit.
  private static func isNearly(_ one: [Float], _ other: [Float]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) < 1e-5 }
  }

  /// The chunks of a row; nil where their records aren't just those that the row and the facts ask for.
  private func chunks(
    of row: ChunkRow, facts: OfferFacts, vectors: [String: VectorRow], records: [ChromaRow]
  ) -> [StoredChunk]? {
    guard records.count == row.parts.count else { return nil }
    let byID = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var chunks: [StoredChunk] = []
    for (ordinal, part) in row.parts.enumerated() {
      guard let kept = vectors[part.content], let record = byID[part.id], record.document == kept.text,
        Self.isNearly(record.embedding, kept.vector), record.metadata.holds(ChunkMetadata.metadata(facts, part: part))
      else { return nil }
      chunks.append(
        StoredChunk(
          chunk: Chunk(offer: row.offer, ordinal: ordinal, part: part.part, text: kept.text), vector: kept.vector,
          original: kept.original))
    }
    return chunks
  }
}

extension ChunkRow {
  /// Whether the row is published and of the offer as it is now.
  fileprivate func counts(for stored: StoredOffer, _ state: ChromaState) -> Bool {
    wordsRun == stored.wordsRun && factsRun == stored.run && 1...max(1, state.generation) ~= since
  }
}

extension ChromaMetadata {
  /// Whether all of some values are here, and none of those that shall be missing. Others' keys don't matter: an upsert
  /// leaves them.
  fileprivate func holds(_ wanted: ChromaMetadata) -> Bool {
    wanted.values.allSatisfy { self[$0.key] == $0.value }
  }
}
