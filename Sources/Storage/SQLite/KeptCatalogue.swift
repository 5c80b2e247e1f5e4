import Assistant
import Synchronization

/// What a store remembers of its offers until a commit changes them, so that a server needn't read them for each
/// question.
final class KeptCatalogue: Sendable {
  private let last = Mutex<(revision: String?, catalogue: Catalogue)?>(nil)

  /// The catalogue of that revision; nil where another one is kept, or none.
  func catalogue(of revision: String?) -> Catalogue? {
    last.withLock { $0.flatMap { $0.revision == revision ? $0.catalogue : nil } }
  }

  func keep(_ catalogue: Catalogue, of revision: String?) { last.withLock { $0 = (revision, catalogue) } }
}
