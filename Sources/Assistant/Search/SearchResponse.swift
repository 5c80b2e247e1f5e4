import Offers
import Retrieval

/// What a search found, best first, and how the question was understood.
package struct SearchResponse: Sendable {
  package var query: String
  package var mode: SearchMode
  package var plan: SearchPlan
  /// Whether nothing that is stored is relevant enough; there are no hits then.
  package var isRefused: Bool
  /// How many offers fit, of which `hits` are the first.
  package var total: Int
  package var hits: [Hit]
  package var facets: Facets
  package var duration: Duration = .zero
}

/// What offers are compared by.
package enum SearchMode: String, Sendable, CaseIterable {
  case hybrid, semantic, keyword
}

/// How a question was understood.
package struct SearchPlan: Sendable, Equatable {
  /// The words that offers were ranked by.
  package var text: String
  package var filter: OfferFilter
  /// Words of the question that no offer holds.
  package var unknownTerms: [String] = []
}

/// An offer that was found.
package struct Hit: Sendable, Identifiable {
  package var facts: OfferFacts
  /// How well the offer fits, from 0 to 1; comparable within one answer only.
  package var score: Double
  package var snippets: [FieldSnippet]
  /// Fields that were asked for and that the offer says nothing about.
  package var unknown: [FilterField]
  package var reason: Reason

  package var id: Offer.ID { facts.id }

  /// Why the offer was found.
  package struct Reason: Sendable, Equatable {
    /// The sum of the terms' BM25 scores; nil where words played no part.
    package var keyword: Double?
    /// The terms that the offer holds, with each one's share of `keyword`.
    package var terms: [(text: String, score: Double)] = []
    /// The conditions that the offer is known to meet.
    package var filters: [FilterField] = []
    /// Whether the question named the offer by its number.
    package var isNamed = false

    package static func == (one: Reason, other: Reason) -> Bool {
      one.keyword == other.keyword && one.filters == other.filters && one.isNamed == other.isNamed
        && one.terms.map(\.text) == other.terms.map(\.text) && one.terms.map(\.score) == other.terms.map(\.score)
    }
  }
}

/// A passage of one of an offer's texts.
package struct FieldSnippet: Sendable, Equatable {
  package let field: String
  package let snippet: Snippet
}
