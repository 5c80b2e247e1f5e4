import Offers
import Retrieval

/// The embeddings of the stored offers' chunks, each kept under its space and the content it was made of.
///
/// One space is active: the one that searches use. Another can be filled beside it and made the active one at once.
package protocol EmbeddingRepository: Sendable {
  /// The active space; nil where nothing is embedded.
  func activeSpace() async throws -> IndexedSpace?

  /// The online offers whose chunks are not in the index of a space, or no longer as the offers are, by rising id.
  func offersToEmbed(in space: IndexedSpace) async throws -> [Offer.ID]

  /// Those of the chunks whose content has no embedding in the space yet, each content once.
  func withoutEmbedding(_ chunks: [Chunk], in space: IndexedSpace) async throws -> [Chunk]

  /// Keeps the embeddings of some chunks, so that none has to be made again.
  /// - Parameter vectors: one for each chunk, in their order.
  func save(_ vectors: [[Float]], of chunks: [Chunk], in space: IndexedSpace) async throws

  /// Notes that these are the chunks of these offers; each must have its embedding.
  func assign(_ chunks: [Chunk], to offers: [Offer.ID], in space: IndexedSpace) async throws

  /// Brings the index of a space up to date with its chunks and makes it the active one; what other spaces have is
  /// removed. Readers see the old index or the new one, nothing between.
  func publish(_ space: IndexedSpace) async throws

  /// What is stored of embeddings.
  func embeddingStatus() async throws -> EmbeddingStatus
}

/// What is stored of embeddings.
package struct EmbeddingStatus: Sendable, Equatable {
  package var active: IndexedSpace?
  /// The chunks in the active space's index.
  package var chunks = 0
  /// Online offers that are not in it yet.
  package var pending = 0
  /// Those of the pending ones that only lack the texts of their chunks, because an older version embedded them; they
  /// are found by meaning all the same, and are not embedded again.
  package var withoutTexts = 0

  package init() {}
}
