import Assistant
import Synchronization

/// What a store remembers of its offers until a commit changes them, so that a server needn't read them for each
/// question.
final class KeptCatalogue: Sendable {
  private let last = Mutex<(revision: String?, catalogue: Catalogue)?>(nil)
  private let isReading = Mutex(())

  /// The catalogue of a revision, as it is kept or as `read` finds it.
  ///
  /// Of those that ask at once after a commit one reads and the others wait: each reading by itself, a hundred questions a
  /// second would keep a server busy for seconds.
  func catalogue(of revision: String?, read: () throws -> Catalogue) rethrows -> Catalogue {
    if let known = kept(revision) { return known }
    return try isReading.withLock { _ in
      if let known = kept(revision) { return known }
      let catalogue = try read()
      last.withLock { $0 = (revision, catalogue) }
      return catalogue
    }
  }

  // MARK: -

  private func kept(_ revision: String?) -> Catalogue? {
    last.withLock { $0.flatMap { $0.revision == revision ? $0.catalogue : nil } }
  }
}
