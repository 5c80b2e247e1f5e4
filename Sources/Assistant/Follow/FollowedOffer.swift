import Offers
import Retrieval

/// An offer as a follower has it: everything that is stored of it, and its chunks while it is online.
package struct FollowedOffer: Sendable, Equatable {
  package var archived: ArchivedOffer
  /// In their order; none of an offer that is withdrawn or not embedded.
  package let chunks: [StoredChunk]
  /// What the chunks are embedded by; nil where there are none.
  package let space: IndexedSpace?

  package init(archived: ArchivedOffer, chunks: [StoredChunk], in space: IndexedSpace?) {
    self.archived = archived
    self.chunks = chunks
    self.space = chunks.isEmpty ? nil : space
  }

  package var id: Offer.ID { archived.mirrored.id }

  /// The offer as a store without contacts has it.
  package var withoutContact: FollowedOffer {
    FollowedOffer(archived: archived.withoutContact, chunks: chunks.map(\.withoutContact), in: space)
  }
}

extension MirrorTransfer where Self: EmbeddingRepository {
  /// Some of the stored offers as a follower should have them, by rising id; those that aren't stored are left out.
  package func followedOffers(_ ids: [Offer.ID]) async throws -> [FollowedOffer] {
    let archived = try await archivedOffers(ids)
    let space = try await activeSpace()
    let online = archived.filter { $0.mirrored.withdrawn == nil }.map(\.mirrored.id)
    let chunks = Dictionary(grouping: try await storedChunks(of: online), by: \.chunk.offer)
    return archived.map { FollowedOffer(archived: $0, chunks: chunks[$0.mirrored.id] ?? [], in: space) }
  }
}
