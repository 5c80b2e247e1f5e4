import Assistant
import Offers
import Retrieval

extension NPZStore: OfferRepository {
  package func catalogue() async throws -> Catalogue { try await memory.catalogue() }

  package func texts(of ids: [Offer.ID]) async throws -> [Offer.ID: OfferTexts] { try await memory.texts(of: ids) }

  package func ids(withReference reference: String) async throws -> [Offer.ID] {
    try await memory.ids(withReference: reference)
  }

  package func firstSightings(of ids: [Offer.ID]) async throws -> [Offer.ID: Timestamp] {
    try await memory.firstSightings(of: ids)
  }

  package func mirroredOffer(_ id: Offer.ID) async throws -> MirroredOffer? { try await memory.mirroredOffer(id) }

  package func mirroredOffers(includingWithdrawn: Bool) async throws -> [MirroredOffer] {
    try await memory.mirroredOffers(includingWithdrawn: includingWithdrawn)
  }

  package func history(of id: Offer.ID) async throws -> OfferHistory { try await memory.history(of: id) }

  package func status() async throws -> MirrorStatus { try await memory.status() }

  package func journalledDetails() async throws -> [Offer.ID: JournalledDetails] {
    try await memory.journalledDetails()
  }

  package func beginSync(source: String, at time: Timestamp) async throws -> SyncRunID {
    try await memory.beginSync(source: source, at: time)
  }

  package func journal(_ details: JournalledDetails) async throws { try await memory.journal(details) }

  package func commit(_ plan: SyncPlan, of run: SyncRunID, report: SyncReport, at time: Timestamp) async throws {
    try await memory.commit(plan, of: run, report: report, at: time)
    try await save()
  }

  package func abandon(_ run: SyncRunID, because reason: String, at time: Timestamp) async throws {
    try await memory.abandon(run, because: reason, at: time)
  }
}

extension NPZStore: LexicalIndex {
  package func postings(for terms: [LexicalTerm]) async throws -> [Postings] {
    try await memory.postings(for: terms)
  }

  package func holders(of words: [String]) async throws -> [String: Int] { try await memory.holders(of: words) }

  package func words(near words: [String]) async throws -> [String: Int] { try await memory.words(near: words) }
}

extension NPZStore: VectorIndex {
  package func space() async throws -> IndexedSpace? { try await memory.space() }

  package func vectors(of offer: Offer.ID) async throws -> [[Float]] { try await memory.vectors(of: offer) }

  package func evidence(
    for queries: [[Float]], live: [Offer.ID], passing: [Offer.ID]
  ) async throws -> SemanticEvidence {
    try await memory.evidence(for: queries, live: live, passing: passing)
  }

  package func nearest(to query: [Float], count: Int, among offers: [Offer.ID]) async throws -> [ChunkMatch] {
    try await memory.nearest(to: query, count: count, among: offers)
  }
}

extension NPZStore: EmbeddingRepository {
  package func activeSpace() async throws -> IndexedSpace? { try await memory.activeSpace() }

  package func offersToEmbed(in space: IndexedSpace) async throws -> [Offer.ID] {
    try await memory.offersToEmbed(in: space)
  }

  package func withoutEmbedding(_ chunks: [Chunk], in space: IndexedSpace) async throws -> [Chunk] {
    try await memory.withoutEmbedding(chunks, in: space)
  }

  package func save(_ vectors: [[Float]], of chunks: [Chunk], in space: IndexedSpace) async throws {
    try await memory.save(vectors, of: chunks, in: space)
  }

  package func assign(_ chunks: [Chunk], to offers: [Offer.ID], in space: IndexedSpace) async throws {
    try await memory.assign(chunks, to: offers, in: space)
  }

  package func publish(_ space: IndexedSpace) async throws {
    try await memory.publish(space)
    try await saveIfChanged()
  }

  package func embeddingStatus() async throws -> EmbeddingStatus { try await memory.embeddingStatus() }
}

extension NPZStore: MirrorTransfer {
  package func storedChunks(of offers: [Offer.ID], in space: IndexedSpace) async throws -> [StoredChunk] {
    try await memory.storedChunks(of: offers, in: space)
  }

  package func restore(_ offers: [ArchivedOffer]) async throws { try await memory.restore(offers) }

  /// Also writes the file, as this comes last of what is taken over.
  package func restore(_ status: MirrorStatus) async throws {
    try await memory.restore(status)
    try await save()
  }

  package func restore(_ chunks: [StoredChunk], of offers: [Offer.ID], in space: IndexedSpace) async throws {
    try await memory.restore(chunks, of: offers, in: space)
  }
}
