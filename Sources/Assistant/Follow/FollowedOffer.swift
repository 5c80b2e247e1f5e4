import Offers

/// An offer as a follower has it: everything that is stored of it, and its chunks while it is online.
package struct FollowedOffer: Sendable, Equatable {
  package var archived: ArchivedOffer
  /// In their order; none of an offer that is withdrawn or not embedded.
  package var chunks: [StoredChunk]

  package init(archived: ArchivedOffer, chunks: [StoredChunk]) {
    self.archived = archived
    self.chunks = chunks
  }

  package var id: Offer.ID { archived.mirrored.id }
}

extension OfferRepository where Self: MirrorTransfer {
  /// Some of the stored offers as a follower should have them; those that aren't stored are left out.
  package func followedOffers(_ ids: [Offer.ID]) async throws -> [FollowedOffer] {
    var mirrored: [MirroredOffer] = []
    for id in ids {
      if let offer = try await mirroredOffer(id) { mirrored.append(offer) }
    }
    let online = mirrored.filter { $0.withdrawn == nil }.map(\.id)
    let chunks = Dictionary(grouping: try await storedChunks(of: online), by: \.chunk.offer)
    return try await archived(mirrored).map { FollowedOffer(archived: $0, chunks: chunks[$0.mirrored.id] ?? []) }
  }
}
