import Offers

/// A French or mixed question put into English, word for word, for a model that reads English only.
///
/// "Je cherche un poste de contrôleur de gestion à Londres" becomes "management controller job in London". It is no
/// sentence, and needn't be: an embedding model reads its words. An English question stays as it is.
package struct EnglishGloss: Sendable, Equatable {
  /// The gloss; the question itself, to the letter, where nothing in it is French.
  package let text: String
  /// The share of the content words that are English in the gloss, 0 to 1: translated, alike in both languages, names
  /// or English from the start. Of an unchanged question 1, as it has no French word that the glossary knows.
  package let coverage: Double
  /// Whether the text differs from the question.
  package let isTranslated: Bool

  /// Reads the first 256 words of `question`; of a longer French text the rest is left out.
  package init(_ question: String, analyzer: TextAnalyzer, glossary: Glossary = .standard) {
    let reader = GlossReader(question, analyzer: analyzer, glossary: glossary)
    guard reader.hasFrench, Language.detected(in: question) != .english else {
      self.init(text: question, coverage: 1, isTranslated: false)
      return
    }
    let pieces = reader.pieces()
    let content = pieces.filter { $0.kind != .function }
    let understood = content.count { $0.isUnderstood }
    self.init(
      text: Self.english(pieces),
      coverage: content.isEmpty ? 1 : Double(understood) / Double(content.count),
      isTranslated: true
    )
  }

  private init(text: String, coverage: Double, isTranslated: Bool) {
    self.text = text
    self.coverage = coverage
    self.isTranslated = isTranslated
  }

  // MARK: -

  /// The pieces in English order: what determines a noun stands behind it in French and before it in English.
  private static func english(_ pieces: [GlossPiece]) -> String {
    var groups: [[GlossPiece]] = []
    for piece in pieces {
      if let last = groups.last?.last, piece.determines(last) {
        groups[groups.count - 1].append(piece)
      } else {
        groups.append([piece])
      }
    }
    return groups.flatMap { $0.reversed() }.map(\.text).joined(separator: " ")
  }
}
