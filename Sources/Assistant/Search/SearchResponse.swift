import Offers
import Retrieval

/// What a search found, best first, and how the question was understood.
package struct SearchResponse: Sendable {
  package var query: String
  package var mode: SearchMode
  /// Why meaning was left out though it was to be used; nil where all went well.
  package var setback: (any Failure)?
  package var plan: SearchPlan
  /// Whether nothing that is stored is relevant enough; there are no hits then.
  package var isRefused: Bool
  /// How many offers fit, of which `hits` are the first.
  package var total: Int
  /// How many of them don't say whether they meet a condition.
  package var undecided = 0
  package var hits: [Hit]
  package var facets: Facets
  package var duration: Duration = .zero
  /// How long each part of the search took, in order.
  package var stages: [(stage: SearchStage, duration: Duration)] = []
}

/// What offers are compared by.
package enum SearchMode: String, Sendable, CaseIterable {
  case hybrid, semantic, keyword
}

/// An offer that was found.
package struct Hit: Sendable, Identifiable {
  package var facts: OfferFacts
  /// How well the offer fits, from 0 to 1; comparable within one answer only.
  package var score: Double
  package var snippets: [FieldSnippet] = []
  /// Fields that were asked for and that the offer says nothing about.
  package var unknown: [FilterField]
  package var reason: Reason
  /// The offers of the same employer for the same mission that are folded into this hit, best first.
  package var duplicates: [OfferFacts] = []

  package var id: Offer.ID { facts.id }

  /// Why the offer was found.
  package struct Reason: Sendable, Equatable {
    /// The sum of the terms' BM25 scores; nil where words played no part.
    package var keyword: Double?
    /// The share of the question that the offer holds in words, 0 to 1.
    package var coverage = 0.0
    /// The terms that the offer holds, with each one's share of `keyword`.
    package var terms: [(text: String, score: Double)] = []
    /// How near the offer's meaning is to the question's; nil where meaning played no part.
    package var semantic: SemanticEvidence.Match?
    /// The conditions that the offer is known to meet.
    package var filters: [FilterField] = []
    /// The wishes that the offer is known to meet.
    package var wishes: [String] = []
    /// Whether the question named the offer by its number.
    package var isNamed = false

    package static func == (one: Reason, other: Reason) -> Bool {
      one.keyword == other.keyword && one.coverage == other.coverage && one.semantic == other.semantic
        && one.filters == other.filters && one.wishes == other.wishes && one.isNamed == other.isNamed
        && one.terms.elementsEqual(other.terms) { $0.text == $1.text && $0.score == $1.score }
    }
  }
}
