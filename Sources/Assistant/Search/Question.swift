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

  /// The question for a model that knows some languages, and which share of it the model understands, 0 to 1: a model
  /// without French reads French as far as the glossary can put it into English.
  func wording(for languages: Set<Language>, analyzer: TextAnalyzer) -> (text: String, understood: Double) {
    guard !languages.contains(.french) else { return (text, 1) }
    let gloss = EnglishGloss(text, analyzer: analyzer)
    return (gloss.text, gloss.coverage)
  }
}
