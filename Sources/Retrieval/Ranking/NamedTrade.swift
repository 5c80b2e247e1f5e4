import Offers

/// A trade that a question asks for, and which missions abroad are hardly ever about, such as a baker's.
///
/// Words such as the place would find something for "baker in Tokyo" too; but where no title names the trade, nothing
/// fits.
package struct NamedTrade: Sendable {
  /// What the trade is called, each name as its words without number.
  private let names: [[String]]
  private let analyzer: TextAnalyzer

  /// Nil where the question doesn't begin with a trade, words such as "je cherche un poste de" aside: who sells to
  /// dentists is no dentist.
  package init?(_ question: String, analyzer: TextAnalyzer) {
    let tokens = analyzer.tokens(in: question)
    guard let match = Glossary.trades.matches(in: tokens).first,
      tokens[..<match.range.lowerBound].allSatisfy({ StopWords.contains($0) || Self.openings.contains($0.folded) })
    else { return nil }
    let typed = tokens[match.range].filter { !StopWords.contains($0) }.map { analyzer.lightStem(of: $0) }
    let others = [Language.french, .english].flatMap { match.equivalents(in: $0, analyzer: analyzer) }
    names = [typed] + others.map { $0.map(\.light) }
    self.analyzer = analyzer
  }

  /// Whether a title has one of the trade's names.
  package func isNamed(in title: String) -> Bool {
    let words = Set(analyzer.contentTokens(in: title).map { analyzer.lightStem(of: $0) })
    return names.contains { words.isSuperset(of: $0) }
  }

  /// Words that open a question and say nothing of the work.
  private static let openings: Set = [
    "cherche", "recherche", "rechercher", "trouver", "voudrais", "veux", "aimerais", "souhaite", "devenir",
    "travailler", "poste", "emploi", "job", "offre", "mission", "stage", "travail", "metier", "vie", "via", "comme",
    "looking", "find", "want", "become", "work", "working", "position", "offer", "internship", "jobs", "offres",
  ]
}
