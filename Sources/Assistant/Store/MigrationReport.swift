import Offers

/// What copying a store came to.
package struct MigrationReport: Sendable, Equatable {
  /// How many offers and chunks the target lacked, or had in other words.
  package var copiedOffers = 0
  package var copiedChunks = 0
  /// What was compared at the end: all offers, the withdrawn ones among them, and all passages.
  package var offers = 0
  package var withdrawn = 0
  package var chunks = 0
  /// How many vectors were compared bit for bit.
  package var sampledVectors = 0
  /// Whether contacts were compared too: where one of the stores keeps none, they weren't.
  package var comparesContacts = true

  package init() {}

  package var json: JSONValue {
    .members([
      "copied_offers": .integer(copiedOffers), "copied_chunks": .integer(copiedChunks),
      "offers": .integer(offers), "withdrawn": .integer(withdrawn), "chunks": .integer(chunks),
      "sampled_vectors": .integer(sampledVectors), "contacts": .bool(comparesContacts), "verified": .bool(true),
    ])
  }
}
