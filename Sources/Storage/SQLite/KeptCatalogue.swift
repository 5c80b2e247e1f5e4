import Assistant
import Synchronization

/// What a store remembers of its offers until a commit changes them, so that a server needn't read them for each
/// question.
final class KeptCatalogue: Sendable {
  private let last = Mutex<(revision: String?, catalogue: Catalogue)?>(nil)
  private let isReading = Mutex(())

  /// The catalogue of a revision, as it is kept or as `read` finds it, which is given the one before, nil for none.
  ///
  /// Of those that ask at once after a commit one reads; the others are given the catalogue before, or wait where there is
  /// none: reading takes a second where there are many offers, and nobody has to wait for that.
  func catalogue(of revision: String?, read: (Catalogue?) throws -> Catalogue) rethrows -> Catalogue {
    let before = last.withLock { $0 }
    if let before, before.revision == revision { return before.catalogue }
    guard let old = before?.catalogue else {
      return try isReading.withLock { _ in try self.read(revision, read) }
    }
    return try isReading.withLockIfAvailable { _ in try self.read(revision, read) } ?? old
  }

  // MARK: -

  /// Reads and keeps a catalogue, where no other has meanwhile.
  private func read(_ revision: String?, _ read: (Catalogue?) throws -> Catalogue) rethrows -> Catalogue {
    let before = last.withLock { $0 }
    if let before, before.revision == revision { return before.catalogue }
    let catalogue = try read(before?.catalogue)
    last.withLock { $0 = (revision, catalogue) }
    return catalogue
  }
}
