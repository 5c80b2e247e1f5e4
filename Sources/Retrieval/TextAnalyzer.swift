import Offers

/// Turns texts and questions, French or English, into the terms that a full-text index compares.
///
/// A term depends on a word's folded form alone, so "développeuse", "developpeuse" and "Développeuses" always meet.
/// Every reading is linear in the text's length, whatever the text.
package struct TextAnalyzer: Sendable {
  /// The version of the terms. An index that was filled by another version is filled anew.
  package static let version = 2

  private let french = FrenchStemmer()
  private let english = EnglishStemmer()
  private let memo = StemMemo()

  /// An analyzer that remembers the stems it computes; copies share them.
  package init() {}

  // MARK: - Tokens

  /// The words of `text` in order, stop words included.
  ///
  /// Elided articles ("l'", "qu'"), English endings ("'s") and gender marks ("H/F") are left out.
  package func tokens(in text: String) -> [Token] {
    var scanner = TokenScanner(Array(text.unicodeScalars))
    var tokens: [Token] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  /// The words of `text` that an index keeps: its tokens without the stop words of either language.
  package func contentTokens(in text: String) -> [Token] {
    tokens(in: text).filter { !StopWords.contains($0) }
  }

  /// The words of `question` to look up: its content, or all of it when only stop words were asked for, as in "it".
  package func queryTokens(in question: String) -> [Token] {
    let tokens = tokens(in: question)
    let content = tokens.filter { !StopWords.contains($0) }
    return content.isEmpty ? tokens : content
  }

  // MARK: - Terms

  /// The term of `token` in an index of each language: ASCII letters and digits for Latin script.
  package func stems(of token: Token) -> (french: String, english: String) {
    let stems = memoizedStems(of: token)
    return (stems.french, stems.english)
  }

  /// The term of `token` in an index of `language`.
  package func stem(of token: Token, in language: Language) -> String {
    let stems = memoizedStems(of: token)
    return language == .french ? stems.french : stems.english
  }

  /// A form of `token` that is nearly the word itself, whatever the language: without the mark of the plural.
  ///
  /// Quoted phrases compare it, and it lets "engineers" meet "engineer" in a French text, where the stems differ.
  package func lightStem(of token: Token) -> String {
    let word = token.folded
    let length = word.utf8.count
    if length > 5, word.hasSuffix("aux") { return String(word.dropLast(2)) + "l" }
    guard length > 3, word.hasSuffix("s") || word.hasSuffix("x"), !word.hasSuffix("ss") else { return word }
    return String(word.dropLast())
  }

  private func memoizedStems(of token: Token) -> StemMemo.Stems {
    // Only Latin words without digits inflect the way the stemmers expect.
    guard token.folded.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
      return StemMemo.Stems(french: token.folded, english: token.folded)
    }
    return memo.stems(of: token.folded) { folded in
      let french = Self.isNounInA(folded) ? folded : french.stem(folded: folded)
      return StemMemo.Stems(french: french, english: english.stem(folded))
    }
  }

  /// Whether a word ends in "a" as nouns do: "data" would lose its "a" as if it were a verb and become one with "date".
  /// Verbs that offers use end in "-ra": "le candidat participera".
  private static func isNounInA(_ folded: String) -> Bool {
    folded.hasSuffix("a") && !folded.hasSuffix("ra")
  }
}
