import Retrieval

/// Counts how many of a question's terms a passage holds.
struct TermMatcher {
  private let termByStem: [String: Int]
  private let prefixes: [String]
  private let analyzer: TextAnalyzer

  init(_ terms: [LexicalTerm], analyzer: TextAnalyzer) {
    var termByStem: [String: Int] = [:]
    var prefixes: [String] = []
    for (index, term) in terms.enumerated() {
      switch term.kind {
      case .word(let word): for stem in word.stems where termByStem[stem] == nil { termByStem[stem] = index }
      case .phrase(let words):
        for stem in words.flatMap(\.stems) where termByStem[stem] == nil { termByStem[stem] = index }
      case .prefix(let prefix): prefixes.append(prefix)
      }
    }
    (self.termByStem, self.prefixes, self.analyzer) = (termByStem, prefixes, analyzer)
  }

  /// How many different terms a passage holds.
  func count(in passage: String) -> Int {
    guard !termByStem.isEmpty || !prefixes.isEmpty else { return 0 }
    var found: Set<Int> = []
    for token in analyzer.contentTokens(in: passage) {
      let stems = analyzer.stems(of: token)
      if let term = termByStem[stems.french] ?? termByStem[stems.english] { found.insert(term) }
      if let prefix = prefixes.firstIndex(where: { token.folded.utf8.starts(with: $0.utf8) }) {
        found.insert(-1 - prefix)
      }
    }
    return found.count
  }
}
