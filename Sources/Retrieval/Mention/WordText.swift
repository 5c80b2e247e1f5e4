/// A text as its folded words, to look phrases up in.
package struct WordText: Sendable {
  /// The words with a space before and behind each.
  private let words: String

  /// - Parameter text: Of it the first 40,000 scalars count.
  package init(_ text: String) {
    var words = " "
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(Self.limit) {
      if scalar.isWordBase {
        word.append(scalar)
      } else if scalar.isMark || scalar.isIgnorable {
        continue
      } else if !word.isEmpty {
        words += Folding.folded(String(word)) + " "
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words += Folding.folded(String(word)) + " " }
    self.words = words
  }

  /// Whether the words of a phrase stand in the text, side by side; false for a phrase without words.
  package func holds(_ phrase: String) -> Bool { holds(WordText(phrase)) }

  /// Whether the words of another text stand in this one, side by side.
  package func holds(_ other: WordText) -> Bool {
    other.words.utf8.count > 1 && words.utf8.firstRange(of: other.words.utf8) != nil
  }

  /// The folded words.
  package var list: [String] { words.utf8.split(separator: 0x20).map { String(Substring($0)) } }

  // MARK: -

  private static let limit = 40_000
}
