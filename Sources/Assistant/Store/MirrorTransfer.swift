import Offers
import Retrieval

/// The ability of a store to give its content away whole, and to take another's over as it is, dates and history
/// included.
package protocol MirrorTransfer: Sendable {
  /// The chunks of the given offers in the active space, by offer and place; offers that aren't embedded have none.
  func storedChunks(of offers: [Offer.ID]) async throws -> [StoredChunk]

  /// Takes offers over with their dates and their history, in place of what is stored of them.
  func restore(_ offers: [ArchivedOffer]) async throws

  /// Takes over what is known of the mirror as a whole: its last complete refresh and its last run.
  func restore(_ status: MirrorStatus) async throws

  /// Takes over chunks with their vectors as those of their offers; `publish` follows when all have come.
  /// - Parameter chunks: all of each offer that has one here; the offers are stored already.
  func restore(_ chunks: [StoredChunk], in space: IndexedSpace) async throws
}

extension OfferRepository {
  /// Some offers with everything that is stored of them.
  package func archived(_ offers: [MirroredOffer]) async throws -> [ArchivedOffer] {
    var archived: [ArchivedOffer] = []
    for offer in offers { archived.append(ArchivedOffer(mirrored: offer, history: try await history(of: offer.id))) }
    return archived
  }
}
