import Offers
import Retrieval

/// A passage of one of an offer's texts.
package struct FieldSnippet: Sendable, Equatable {
  package let field: String
  package let snippet: Snippet

  /// The best passage of each text that holds a term; the description's beginning where none does.
  static func best(of texts: OfferTexts, terms: [LexicalTerm], analyzer: TextAnalyzer) -> [FieldSnippet] {
    let fields = [("description", texts.description), ("profile", texts.profile)]
    let all = fields.compactMap { name, text in
      text.flatMap { Snippet(of: $0, terms: terms, analyzer: analyzer) }.map { FieldSnippet(field: name, snippet: $0) }
    }
    let matching = all.filter { !$0.snippet.highlights.isEmpty }
    return matching.isEmpty ? Array(all.prefix(1)) : matching
  }
}
