import Assistant
import Synchronization

/// The catalogue as it was read last, until a commit changes the offers or their vectors: a server reads it once, not for
/// each question.
final class KeptCatalogue: Sendable {
  /// What tells the state of a store from those before and after a commit.
  struct Revision: Equatable {
    /// Grows with each commit that changes offers; less than before in a store that was put back from a copy.
    let offers: Int
    /// Names the vectors that count.
    let vectors: String
  }

  private struct State {
    var last: (revision: Revision, catalogue: Catalogue)?
    var isHeld = false
  }

  private let state = Mutex(State())
  private let isReading = Mutex(())

  /// What was read last; nil for nothing.
  var last: (revision: Revision, catalogue: Catalogue)? { state.withLock { $0.last } }

  /// What readers are to go on with, whatever is committed; nil where that isn't wanted.
  var held: Catalogue? { state.withLock { $0.isHeld ? $0.last?.catalogue : nil } }

  /// Has what is kept stay, or lets it be read anew again.
  func hold(_ isHeld: Bool) { state.withLock { $0.isHeld = isHeld } }

  /// Keeps a catalogue in the place of another.
  func replace(by catalogue: Catalogue, of revision: Revision) { state.withLock { $0.last = (revision, catalogue) } }

  /// The catalogue of a revision, as it is kept or as `read` finds it, which is given the one before, nil for none.
  ///
  /// Of those that ask at once after a commit one reads; the others are given the catalogue before, or wait where there is
  /// none: reading takes a second where there are many offers, and nobody has to wait for that.
  func catalogue(of revision: Revision, read: (Catalogue?) throws -> Catalogue) rethrows -> Catalogue {
    guard let last else { return try isReading.withLock { _ in try self.read(revision, read) } }
    if last.revision == revision { return last.catalogue }
    return try isReading.withLockIfAvailable { _ in try self.read(revision, read) } ?? last.catalogue
  }

  // MARK: -

  /// Reads and keeps a catalogue, where no other has meanwhile.
  private func read(_ revision: Revision, _ read: (Catalogue?) throws -> Catalogue) rethrows -> Catalogue {
    let last = last
    if let last, last.revision == revision { return last.catalogue }
    let isSame = last?.revision.offers == revision.offers
    let catalogue = if isSame, let last { last.catalogue.keepingResponses() } else { try read(last?.catalogue) }
    replace(by: catalogue, of: revision)
    return catalogue
  }
}
