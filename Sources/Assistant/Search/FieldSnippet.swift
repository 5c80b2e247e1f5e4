import Offers
import Retrieval

/// A passage of one of an offer's texts.
package struct FieldSnippet: Sendable, Equatable {
  package let field: String
  package let snippet: Snippet

  /// The best passage of each text that holds a term; the description's beginning where none does.
  static func best(of texts: OfferTexts, by highlighter: inout Highlighter) -> [FieldSnippet] {
    let fields = [("description", texts.description), ("profile", texts.profile)]
    var all: [FieldSnippet] = []
    for case (let name, let text?) in fields {
      if let snippet = highlighter.snippet(of: text) { all.append(FieldSnippet(field: name, snippet: snippet)) }
    }
    let matching = all.filter { !$0.snippet.highlights.isEmpty }
    return matching.isEmpty ? Array(all.prefix(1)) : matching
  }
}
