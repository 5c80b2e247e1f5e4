import Offers
import Retrieval

/// Embeds the chunks of the offers that are not in the vector index yet, and brings the index up to date.
///
/// What was embedded is kept batch by batch, so that an interrupted run goes on where it was. While another space is
/// filled, the active one goes on serving.
package struct Indexer: Sendable {
  private let offers: any OfferRepository
  private let embeddings: any EmbeddingRepository
  private let embedder: any Embedder

  package init(offers: any OfferRepository, embeddings: any EmbeddingRepository, embedder: any Embedder) {
    self.offers = offers
    self.embeddings = embeddings
    self.embedder = embedder
  }

  /// How many offers are chunked at a time.
  private static let groupSize = 1000

  /// Embeds what is missing and makes the embedder's space the active one.
  /// - Throws: what the embedder or the repository throws; the embeddings made until then are kept.
  package func run(progress: @Sendable (SyncProgress) -> Void = { _ in }) async throws -> IndexReport {
    var report = IndexReport(space: IndexedSpace(space: embedder.space))
    try await run(into: &report, progress: progress)
    return report
  }

  /// The same, noting in a report what was done; after a failure the report says what was done until then.
  package func run(
    into report: inout IndexReport, progress: @Sendable (SyncProgress) -> Void = { _ in }
  ) async throws {
    report = IndexReport(space: IndexedSpace(space: embedder.space))
    let pending = try await embeddings.offersToEmbed(in: report.space)
    if !pending.isEmpty {
      let facts = try await offers.liveFacts().reduce(into: [Offer.ID: OfferFacts]()) { $0[$1.id] = $1 }
      for start in stride(from: 0, to: pending.count, by: Self.groupSize) {
        let group = pending[start...].prefix(Self.groupSize).compactMap { facts[$0] }
        try await embed(group, into: &report) { done, all in
          progress(.embeddings(done: start + group.count * done / all, of: pending.count))
        }
      }
    }
    // Also without news: files of the index that went missing are made anew.
    try await embeddings.publish(report.space)
  }

  // MARK: -

  /// Embeds the chunks of some offers, telling after each batch how many of how many are done.
  private func embed(
    _ group: [OfferFacts], into report: inout IndexReport, progress: (Int, Int) -> Void
  ) async throws {
    let texts = try await offers.texts(of: group.map(\.id))
    let chunker = Chunker(for: embedder)
    let chunks = group.flatMap { chunker.chunks(of: Offer(facts: $0, texts: texts[$0.id] ?? OfferTexts())) }
    let missing = try await embeddings.withoutEmbedding(chunks, in: report.space)
    let passages = missing.map(\.text)
    for batch in embedder.batches(of: passages) {
      try Task.checkCancellation()
      let embedded = try await embedder.embed(passages[batch])
      try await embeddings.save(embedded.vectors, of: Array(missing[batch]), in: report.space)
      report.add(embedded)
      progress(batch.upperBound, passages.count)
    }
    try await embeddings.assign(chunks, to: group.map(\.id), in: report.space)
  }
}
