import Offers
import Retrieval

/// What bringing an `.npz` file into a store came to.
package struct NPZImportReport: Sendable, Equatable {
  /// How many offers are new in the store.
  package var offers = 0
  /// How many of the file's chunks belong to offers that were stored before.
  package var linked = 0
  /// How many chunks, with their embeddings, were taken over.
  package var chunks = 0
  /// How many came twice; of each the last one counts.
  package var duplicates = 0
  /// How many name no offer: no number in their id and no reference that is stored.
  package var unlinked = 0
  /// How many have an embedding that is no direction, such as zeros.
  package var unusable = 0
  /// What the file's embeddings can be compared with; nil where it has none.
  package var space: IndexedSpace?
  /// What the store is embedded by instead, so that the file's embeddings were left out; nil where they were not.
  package var otherSpace: IndexedSpace?

  package init() {}

  package var json: JSONValue {
    .members([
      "new": .integer(offers), "linked": .integer(linked), "chunks": .integer(chunks),
      "duplicates": .integer(duplicates), "unlinked": .integer(unlinked), "unusable": .integer(unusable),
      "embedder": space.map { .string($0.space.name) }, "dimension": space.map { .integer($0.space.dimension) },
      "kept_embedder": otherSpace.map { .string($0.space.name) },
    ])
  }
}
