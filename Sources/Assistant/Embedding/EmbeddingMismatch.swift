import Offers
import Retrieval

/// What is stored was embedded in another way than what is asked for; the two can't be compared.
package struct EmbeddingMismatch: Failure, Equatable {
  package let stored: IndexedSpace
  package let wanted: EmbeddingSpace

  /// Nil where the vectors of both can be compared.
  ///
  /// - Parameter isForQuestions: whether only questions are to be embedded, which can be compared with the original's
  ///   passages too; passages of ours are not mixed with those.
  package init?(stored: IndexedSpace, wanted: EmbeddingSpace, isForQuestions: Bool = false) {
    guard stored != IndexedSpace(space: wanted) else { return nil }
    if isForQuestions, stored.template == Chunk.originalTemplate, stored.space == wanted { return nil }
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
    if stored.template == Chunk.originalTemplate {
      return "the offers are embedded in the passages of an .npz file of the original, which no other is mixed with"
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
