import Offers

/// Something that an offer's title may name, by any of the words for it in French and English.
package struct TitleTopic: Sendable {
  /// What it is called, each name as its words without the mark of the plural.
  private let names: [[String]]

  /// What a person calls something, and what else the glossary knows it by; nil where that is no word at all.
  package init?(_ name: String, analyzer: TextAnalyzer, glossary: Glossary? = .standard) {
    let tokens = analyzer.tokens(in: name)
    let typed = tokens.filter { !StopWords.contains($0) }.map { analyzer.lightStem(of: $0) }
    guard !typed.isEmpty else { return nil }
    let whole = glossary?.matches(in: tokens).first { match in
      tokens[match.range].count { !StopWords.contains($0) } == typed.count
    }
    names = [typed] + Self.equivalents(of: whole, analyzer: analyzer)
  }

  /// The trade that a question asks for, where it is one that missions abroad are hardly ever about, such as a baker's.
  ///
  /// Words such as the place would find something for "baker in Tokyo" too; but where no title names the trade, nothing
  /// fits. Nil where the question doesn't begin with a trade, words such as "je cherche un poste de" aside: who sells to
  /// dentists is no dentist.
  package init?(tradeAskedForIn question: String, analyzer: TextAnalyzer) {
    let tokens = analyzer.tokens(in: question)
    guard let match = Glossary.trades.matches(in: tokens).first,
      tokens[..<match.range.lowerBound].allSatisfy({ StopWords.contains($0) || Self.openings.contains($0.folded) })
    else { return nil }
    let typed = tokens[match.range].filter { !StopWords.contains($0) }.map { analyzer.lightStem(of: $0) }
    names = [typed] + Self.equivalents(of: match, analyzer: analyzer)
  }

  /// Tells which of some titles have all words of one of the names.
  package func finder(in titles: TitleIndex) -> Finder {
    Finder(
      titles: titles,
      names: names.compactMap { name in
        let numbers = name.compactMap(titles.number)
        return numbers.count == name.count ? numbers : nil
      })
  }

  /// Tells which of some titles name a topic.
  package struct Finder: Sendable {
    fileprivate let titles: TitleIndex
    fileprivate let names: [[UInt32]]

    /// Whether the title at a place has all words of one of the names.
    package func isNamed(at place: Int) -> Bool {
      let words = titles[place]
      return names.contains { $0.allSatisfy(words.contains) }
    }
  }

  // MARK: -

  private static func equivalents(of match: Glossary.Match?, analyzer: TextAnalyzer) -> [[String]] {
    guard let match else { return [] }
    return Language.allCases.flatMap { match.equivalents(in: $0, analyzer: analyzer) }.map { $0.map(\.light) }
  }

  /// Words that open a question and say nothing of the work.
  private static let openings: Set = [
    "cherche", "recherche", "rechercher", "trouver", "voudrais", "veux", "aimerais", "souhaite", "devenir",
    "travailler", "poste", "emploi", "job", "offre", "mission", "stage", "travail", "metier", "vie", "via", "comme",
    "looking", "find", "want", "become", "work", "working", "position", "offer", "internship", "jobs", "offres",
  ]
}
