import Offers
import Retrieval

/// A question in the forms that the two kinds of search need.
struct Question: Sendable {
  /// The words as a model reads them.
  let text: String
  /// The words as a word index looks them up.
  let query: LexicalQuery
  /// The trade that the question asks for, where it is one that offers are hardly ever about.
  let trade: TitleTopic?
  /// Whether it is about nothing that an offer could be about.
  let isSmallTalk: Bool

  init(_ text: String, analyzer: TextAnalyzer, glossary: Glossary?) {
    self.text = text
    query = LexicalQuery(text, analyzer: analyzer, glossary: glossary)
    trade = TitleTopic(tradeAskedForIn: text, analyzer: analyzer)
    isSmallTalk = SmallTalk.isAll(of: text, analyzer: analyzer)
  }

  /// Whether the question is nothing but numbers of offers.
  var isOnlyReferences: Bool { !query.references.isEmpty && query.terms.count <= query.references.count }

  /// Whether every offer is a hit: a question without anything to look up asks for nothing, unless it is empty or only
  /// leaves offers out.
  var takesAll: Bool { query.isEmpty && (text.isEmpty || !query.excluded.isEmpty) }

  /// The question in the wordings in which a model that knows some languages may understand it, and which share of it
  /// that is, 0 to 1.
  ///
  /// A model without French reads French as far as the glossary can put it into English; the French words themselves
  /// still find texts that look like them.
  func wordings(for languages: Set<Language>, analyzer: TextAnalyzer) -> (texts: [String], understood: Double) {
    guard !languages.contains(.french) else { return ([text], 1) }
    let gloss = EnglishGloss(text, analyzer: analyzer)
    return (gloss.isTranslated ? [gloss.text, text] : [text], gloss.coverage)
  }
}
