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

  /// A word of a question that may be misspelt.
  package struct Doubt: Sendable {
    package let word: LexicalTerm.Word
    /// How many offers hold it in any form.
    package let holders: Int
    /// Whether an offer has it in this very form.
    package let isWrittenSo: Bool

    package init(word: LexicalTerm.Word, holders: Int, isWrittenSo: Bool) {
      self.word = word
      self.holders = holders
      self.isWrittenSo = isWrittenSo
    }

    /// Whether the word is rare enough, and long and plain enough to guess at: letters only.
    package var isJustified: Bool {
      let leastLength = holders == 0 ? 4 : 6
      return (holders <= 2 || !isWrittenSo) && word.folded.utf8.count >= leastLength
        && word.folded.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    /// Whether another form of the word is in the offers: only a spelling with the same stem will do then.
    var needsSameStem: Bool { holders > 2 }
    /// How many offers a word must be in to be taken in place of this one: rare words are as likely misspelt
    /// themselves, and a word that some offer holds may be right.
    var leastCount: Int { holders == 0 ? 3 : 20 * min(2, holders) }
    /// How many edits may lie between the two.
    var editLimit: Int { holders == 0 && word.light.utf8.count >= 9 ? 2 : 1 }
  }

  /// Finds for each word the nearest of a vocabulary: fewest edits, then most offers, then the alphabet.
  ///
  /// - Parameter vocabulary: for each folded word without the mark of the plural how many offers hold it.
  package init(of doubts: [Doubt], vocabulary: [String: Int], analyzer: TextAnalyzer) {
    words = doubts.compactMap { doubt in
      guard vocabulary[doubt.word.light, default: 0] < doubt.leastCount else { return nil }
      let letters = Array(doubt.word.light.utf8)
      let near = vocabulary.compactMap { word, count -> (edits: Int, count: Int, word: String)? in
        guard count >= doubt.leastCount, word != doubt.word.light,
          let edits = EditDistance.between(letters, Array(word.utf8), atMost: doubt.editLimit),
          !doubt.needsSameStem || Self.shareStem(doubt.word, word, analyzer: analyzer)
        else { return nil }
        return (edits, count, word)
      }
      return near.min { ($0.edits, $1.count, $0.word) < ($1.edits, $0.count, $1.word) }
        .map { Word(typed: doubt.word.folded, meant: $0.word) }
    }
  }

  private static func shareStem(_ one: LexicalTerm.Word, _ other: String, analyzer: TextAnalyzer) -> Bool {
    let stems = analyzer.stems(of: Token(text: other, folded: other, range: 0..<0))
    return stems.french == one.french || stems.english == one.english
  }

  package var isEmpty: Bool { words.isEmpty }

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
}
