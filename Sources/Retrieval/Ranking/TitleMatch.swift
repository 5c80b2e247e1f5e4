/// How much of a question an offer's title says in the question's own words.
///
/// Whoever types the title of a job wants the offers that bear it, before those that say the same in other words.
package struct TitleMatch: Sendable {
  private let words: Set<String>
  private let analyzer: TextAnalyzer

  /// - Parameter groups: the question's terms; phrases and beginnings of words play no part.
  package init(_ groups: [TermGroup], analyzer: TextAnalyzer) {
    words = Set(
      groups.flatMap(\.own).compactMap { term in
        if case .word(let word) = term.kind { word.light } else { nil }
      })
    self.analyzer = analyzer
  }

  /// The share of the question's words that stand in a title, 0 to 1.
  package func share(in title: String) -> Double {
    guard !words.isEmpty else { return 0 }
    let held = Set(analyzer.contentTokens(in: title).map { analyzer.lightStem(of: $0) })
    return Double(words.intersection(held).count) / Double(words.count)
  }
}
