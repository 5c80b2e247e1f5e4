import Assistant
import Offers
import Synchronization

/// What a store remembers of its offers until a commit changes them, so that a server needn't read them for each
/// question.
final class KeptCatalogue: Sendable {
  /// What was read at one revision of the offers.
  struct Reading: Sendable {
    let revision: String?
    let catalogue: Catalogue
    let cloneKeys: [Offer.ID: NearDuplicateKey]
  }

  private let last = Mutex<Reading?>(nil)

  /// The reading of that revision; nil where another one is kept, or none.
  func reading(of revision: String?) -> Reading? {
    last.withLock { $0.flatMap { $0.revision == revision ? $0 : nil } }
  }

  func keep(_ reading: Reading) { last.withLock { $0 = reading } }
}
