import Synchronization

/// The written words of a store's offers by their first letters, as they were read, until a commit changes the offers: who
/// mistypes a word asks for those of one letter, thousands of them, again and again.
final class KeptVocabulary: Sendable {
  /// A written word, with how many offers hold it.
  typealias Written = (word: String, holders: Int)

  private let reading = Mutex<(revision: String?, words: [Unicode.Scalar: [Written]])>((nil, [:]))

  /// The written words that begin with a letter, as they were found at a revision or as `read` finds them.
  func words(
    beginning letter: Unicode.Scalar, at revision: String?, read: () throws -> [Written]
  ) rethrows -> [Written] {
    if let known = reading.withLock({ $0.revision == revision ? $0.words[letter] : nil }) { return known }
    let words = try read()
    reading.withLock { reading in
      if reading.revision != revision { reading = (revision, [:]) }
      reading.words[letter] = words
    }
    return words
  }
}
