import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// A store on disk with a follower, and what tests do to the two.
struct FollowedMirror {
  let store: SQLiteStore
  let follower = ScriptedFollower()
  let embedder: WordCountEmbedder
  private let folder: TemporaryFolder

  init(embedder: WordCountEmbedder = WordCountEmbedder()) throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    self.embedder = embedder
  }

  static func time(_ day: Int) -> Timestamp { Timestamp(milliseconds: 1_780_000_000_000 + day * 86_400_000) }

  func sync(_ records: [OfferRecord], day: Int = 0) async throws {
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store) { Self.time(day) }.run()
  }

  func index() async throws {
    _ = try await Indexer(offers: store, embeddings: store, embedder: embedder).run()
  }

  @discardableResult
  func deliver() async throws -> DeliveryReport { try await Delivery(from: store, to: follower).run() }

  func pending() async throws -> Set<Offer.ID> {
    Set(try await store.pending(for: follower.name).map(\.offer))
  }

  /// Sees that the follower is the same as the store, and nothing is owed.
  func expectSame(_ comment: Comment = "", sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let comparison = try await FollowerComparison(of: follower, with: store)
    #expect(comparison.isSame, comment, sourceLocation: sourceLocation)
    // Compared once more by other means: the comparison itself may be wrong.
    let ids = try await store.mirroredOffers(includingWithdrawn: true).map(\.id)
    let ours = try await store.followedOffers(ids)
    #expect(ids.compactMap { follower.shown.offers[$0] } == ours, comment, sourceLocation: sourceLocation)
    #expect(follower.shown.offers.count == ids.count, comment, sourceLocation: sourceLocation)
    #expect(try await pending().isEmpty, comment, sourceLocation: sourceLocation)
  }
}
