import Retrieval
import Synchronization

/// What a store remembers of its word index until a commit changes the offers: who types a question letter by letter
/// asks for the same words again and again, and a common word takes milliseconds among ten thousand offers.
final class KeptWords: Sendable {
  /// A written word, with how many offers hold it.
  typealias Written = (word: String, holders: Int)

  /// What was read at one revision of the offers.
  private struct Reading {
    var revision: String?
    /// Up to two million postings of 16 bytes; a term counts as some more than it has.
    var postings = RecentValues<LexicalTerm, Postings>(capacity: 2 << 20) { $0.offers.count + 32 }
    /// The written words by their first letter.
    var written: [Unicode.Scalar: [Written]] = [:]

    /// Forgets what was read at another revision.
    mutating func move(to revision: String?) {
      if self.revision != revision { self = Reading(revision: revision) }
    }
  }

  private let reading = Mutex(Reading())

  /// What a term was found to have at a revision, or what `read` finds.
  func postings(for term: LexicalTerm, at revision: String?, read: () throws -> Postings) rethrows -> Postings {
    let known = reading.withLock { $0.revision == revision ? $0.postings.value(for: term) : nil }
    if let known { return known }
    let postings = try read()
    reading.withLock { reading in
      reading.move(to: revision)
      reading.postings.keep(postings, for: term)
    }
    return postings
  }

  /// The written words that begin with a letter, as they were found at a revision or as `read` finds them.
  func written(
    beginning letter: Unicode.Scalar, at revision: String?, read: () throws -> [Written]
  ) rethrows -> [Written] {
    if let known = reading.withLock({ $0.revision == revision ? $0.written[letter] : nil }) { return known }
    let words = try read()
    reading.withLock { reading in
      reading.move(to: revision)
      reading.written[letter] = words
    }
    return words
  }
}
