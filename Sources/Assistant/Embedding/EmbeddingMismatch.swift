import Offers
import Retrieval

/// What is stored was embedded in another way than what is asked for; the two can't be compared.
package struct EmbeddingMismatch: Failure, Equatable {
  package let stored: IndexedSpace
  package let wanted: EmbeddingSpace

  /// Nil where the vectors of both can be compared.
  package init?(stored: IndexedSpace, wanted: EmbeddingSpace) {
    guard stored != IndexedSpace(space: wanted) else { return nil }
    self.stored = stored
    self.wanted = wanted
  }

  package var kind: FailureKind { .notConfigured }

  package var description: String {
    if stored.space.name != wanted.name {
      return "the offers are embedded by \(stored.space.name), which can't be compared with \(wanted.name)"
    }
    if stored.space.dimension != wanted.dimension {
      return "the offers are embedded in \(stored.space.dimension) numbers, not in \(wanted.dimension)"
    }
    if stored.space != wanted {
      return "the offers are embedded by another version of \(wanted.name) than the one that is installed"
    }
    return "the offers are embedded by the rules of another version of vie"
  }

  package var hint: String {
    let dimensions =
      wanted.provider == .openai && stored.space.name == wanted.name ? " --dimensions \(wanted.dimension)" : ""
    let command = "Run `vie reindex --embedder \(wanted.name)\(dimensions)` to embed them anew"
    return stored.space.name == wanted.name
      ? command + "." : command + ", or leave --embedder out to search as they are."
  }
}
