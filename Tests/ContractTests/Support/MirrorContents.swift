import Assistant
import Offers

/// All that a store says of its offers, to be compared with what it, or another, says at another time.
struct MirrorContents: Equatable {
  let offers: [MirroredOffer]
  let live: [OfferFacts]
  let histories: [Offer.ID: OfferHistory]
  let embeddings: EmbeddingStatus

  init(of store: any MirrorStore) async throws {
    offers = try await store.mirroredOffers(includingWithdrawn: true)
    live = try await store.liveFacts()
    var histories: [Offer.ID: OfferHistory] = [:]
    for offer in offers { histories[offer.id] = try await store.history(of: offer.id) }
    self.histories = histories
    embeddings = try await store.embeddingStatus()
  }
}
