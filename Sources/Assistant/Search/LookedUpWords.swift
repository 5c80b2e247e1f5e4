import Retrieval
import Synchronization

/// What a word index said while a catalogue counts: who types a question letter by letter asks for the same words again
/// and again, and a common word takes milliseconds among ten thousand offers.
package final class LookedUpWords: Sendable {
  /// Up to two million postings of 16 bytes; a term counts as some more than it has.
  private let postings = Mutex(
    RecentValues<LexicalTerm, Postings>(capacity: 2 << 20) { $0.offers.count + 32 })
  private let holders = Mutex(RecentValues<String, Int>(capacity: 65_536))

  /// For each term the offers that hold it; see ``LexicalIndex/postings(for:)``.
  func postings(for terms: [LexicalTerm], in index: any LexicalIndex) async throws -> [LexicalTerm: Postings] {
    var found = Self.known(of: terms, in: postings)
    let missing = terms.filter { found[$0] == nil }
    guard !missing.isEmpty else { return found }
    let postings = try await index.postings(for: missing)
    keep(postings, for: missing)
    for (term, postings) in zip(missing, postings) { found[term] = postings }
    return found
  }

  /// Keeps what an index said of some terms.
  package func keep(_ found: [Postings], for terms: [LexicalTerm]) {
    postings.withLock { kept in
      for (term, postings) in zip(terms, found) { kept.keep(postings, for: term) }
    }
  }

  /// The terms that most offers hold of those that were asked for: looking these up takes longest.
  package var commonTerms: [LexicalTerm] {
    let known = postings.withLock { $0.all }
    return known.sorted { $0.value.offers.count > $1.value.offers.count }.prefix(500).map(\.key)
  }

  /// How many offers hold each word as it is written, 0 included; see ``LexicalIndex/holders(of:)``.
  func holders(of words: [String], in index: any LexicalIndex) async throws -> [String: Int] {
    var found = Self.known(of: words, in: holders)
    let missing = words.filter { found[$0] == nil }
    guard !missing.isEmpty else { return found }
    let counts = try await index.holders(of: missing)
    for word in missing {
      let count = counts[word] ?? 0
      found[word] = count
      holders.withLock { $0.keep(count, for: word) }
    }
    return found
  }

  // MARK: -

  private static func known<Key, Value>(
    of keys: [Key], in memory: borrowing Mutex<RecentValues<Key, Value>>
  ) -> [Key: Value] {
    memory.withLock { memory in
      var known: [Key: Value] = [:]
      for key in keys { known[key] = memory.value(for: key) }
      return known
    }
  }
}
