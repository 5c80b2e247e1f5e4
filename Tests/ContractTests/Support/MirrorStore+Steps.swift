import Assistant
import Offers
import Remote
import Retrieval
import TestSupport

/// The moment that tests count days from.
func time(_ day: Int) -> Timestamp { Timestamp(milliseconds: 1_780_000_000_000 + day * 86_400_000) }

extension OfferRepository {
  /// Synchronises as `vie sync` does; into Chroma without contacts.
  @discardableResult
  func sync(
    with feed: any OfferFeed, day: Int = 0, options: Synchronizer.Options = Synchronizer.Options()
  ) async throws -> SyncReport {
    let feed = self is ChromaStore ? ContactFreeFeed(feed) : feed
    return try await Synchronizer(feed: feed, repository: self, options: options) { time(day) }.run()
  }

  /// The same with a feed that has just these records.
  @discardableResult
  func sync(_ records: [OfferRecord], day: Int = 0) async throws -> SyncReport {
    try await sync(with: ScriptedFeed(records), day: day)
  }
}

extension EmbeddingRepository where Self: OfferRepository {
  /// Embeds what isn't embedded yet.
  @discardableResult
  func index(by embedder: any Embedder) async throws -> IndexReport {
    try await Indexer(offers: self, embeddings: self, embedder: embedder).run()
  }
}

extension VectorIndex {
  /// The offers whose chunks are nearest to a text, the nearest first.
  func nearest(_ text: String, by embedder: any Embedder, among ids: [Offer.ID]) async throws -> [Offer.ID] {
    let vector = try await embedder.embed(query: text)
    var seen: Set<Offer.ID> = []
    return try await nearest(to: vector, count: 100, among: ids).map(\.offer).filter { seen.insert($0).inserted }
  }
}
