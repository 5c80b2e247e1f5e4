import Offers

/// Words that no offer holds, and the words of the offers that were probably meant.
package struct SpellingCorrections: Sendable, Equatable {
  /// A word as it was typed and as it was probably meant, both folded.
  package struct Word: Sendable, Equatable {
    package let typed: String
    package let meant: String
  }

  package private(set) var words: [Word] = []

  /// No corrections.
  package init() {}

  /// Finds for each word the nearest of a vocabulary: fewest edits, then most offers, then the alphabet.
  ///
  /// - Parameter vocabulary: for each folded word without the mark of the plural how many offers hold it.
  package init(of words: [LexicalTerm.Word], vocabulary: [String: Int]) {
    self.words = words.compactMap { typed in
      let limit = Self.editLimit(typed.light)
      let letters = Array(typed.light.utf8)
      let near = vocabulary.compactMap { word, count -> (edits: Int, count: Int, word: String)? in
        guard count >= Self.leastOffers, let edits = EditDistance.between(letters, Array(word.utf8), atMost: limit)
        else { return nil }
        return (edits, count, word)
      }
      return near.min { ($0.edits, $1.count, $0.word) < ($1.edits, $0.count, $1.word) }
        .map { Word(typed: typed.folded, meant: $0.word) }
    }
  }

  package var isEmpty: Bool { words.isEmpty }

  /// Whether a word is long and plain enough to guess at: letters only, five at least. "date" is not meant for "data".
  package static func isCorrectable(_ folded: String) -> Bool {
    folded.utf8.count >= 5 && folded.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// The question with its corrected words.
  package func applied(to question: String) -> String {
    let analyzer = TextAnalyzer()
    var scalars = Array(question.unicodeScalars)
    for token in analyzer.tokens(in: question).reversed() {
      guard let word = words.first(where: { $0.typed == token.folded }) else { continue }
      scalars.replaceSubrange(token.range, with: word.meant.unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: -

  /// A word of a single offer is as likely misspelt itself.
  private static let leastOffers = 2

  private static func editLimit(_ word: String) -> Int { word.utf8.count < 8 ? 1 : 2 }
}
