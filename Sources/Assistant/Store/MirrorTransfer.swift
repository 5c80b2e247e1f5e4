import Offers
import Retrieval

/// The ability of a store to give its content away whole, and to take another's over as it is, dates and history
/// included: all of it, or some offers beside those that it has.
package protocol MirrorTransfer: Sendable {
  /// Whether the store keeps the names and addresses of contacts; one that others may read doesn't.
  var keepsContacts: Bool { get }

  /// Some offers, online or withdrawn, with everything that is stored of them, by rising id; what isn't stored is left
  /// out.
  func archivedOffers(_ ids: [Offer.ID]) async throws -> [ArchivedOffer]

  /// The chunks of the given offers in a space, published or not, by offer and place; offers that aren't embedded in it
  /// have none.
  func storedChunks(of offers: [Offer.ID], in space: IndexedSpace) async throws -> [StoredChunk]

  /// Where what searches use isn't what the store's other parts say; empty for a sound store.
  func disagreements() async throws -> [String]

  /// Takes offers over with their dates and their history, in place of what is stored of them; others stay as they are.
  /// All of them appear at once. Chunks stay with offers whose words are the same.
  func restore(_ offers: [ArchivedOffer]) async throws

  /// Takes over what is known of the mirror as a whole: its last complete refresh and its last run.
  func restore(_ status: MirrorStatus) async throws

  /// Takes over chunks with their vectors, in place of what the offers had in the space; `publish` follows when all have
  /// come.
  ///
  /// - Parameters:
  ///   - chunks: all of each of the offers; one without chunks is not embedded.
  ///   - offers: stored already.
  func restore(_ chunks: [StoredChunk], of offers: [Offer.ID], in space: IndexedSpace) async throws
}

extension MirrorTransfer {
  package var keepsContacts: Bool { true }

  package func disagreements() async throws -> [String] { [] }
}

extension MirrorTransfer where Self: OfferRepository {
  package func archivedOffers(_ ids: [Offer.ID]) async throws -> [ArchivedOffer] {
    var archived: [ArchivedOffer] = []
    for id in Set(ids).sorted() {
      guard let mirrored = try await mirroredOffer(id) else { continue }
      archived.append(ArchivedOffer(mirrored: mirrored, history: try await history(of: id)))
    }
    return archived
  }
}

extension MirrorTransfer where Self: EmbeddingRepository {
  /// The chunks of the given offers in the active space.
  package func storedChunks(of offers: [Offer.ID]) async throws -> [StoredChunk] {
    guard let space = try await activeSpace() else { return [] }
    return try await storedChunks(of: offers, in: space)
  }
}
