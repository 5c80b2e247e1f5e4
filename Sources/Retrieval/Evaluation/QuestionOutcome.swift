import Offers

/// What a search made of one question, as far as it is judged.
package struct QuestionOutcome: Sendable, Equatable {
  /// One place of a ranking: an offer, and the near-duplicates that it stands for.
  package struct Hit: Sendable, Equatable {
    package let id: Offer.ID
    package let duplicates: [Offer.ID]

    package init(_ id: Offer.ID, duplicates: [Offer.ID] = []) {
      self.id = id
      self.duplicates = duplicates
    }

    /// The offer and those it stands for.
    var members: [Offer.ID] { [id] + duplicates }
  }

  /// The question's id.
  package let question: String
  /// The hits, best first; ten or more, so that the measures at rank 10 mean what they say.
  package let hits: [Hit]
  /// Whether the search said that nothing fits. Hits beside a refusal don't count.
  package let isRefused: Bool
  package let duration: Duration
  /// The filters of the plan, as `OfferFilter.json` writes them; nil where the search read none.
  package let filters: JSONValue?

  package init(
    question: String, hits: [Hit], isRefused: Bool, duration: Duration, filters: JSONValue? = nil
  ) {
    self.question = question
    self.hits = hits
    self.isRefused = isRefused
    self.duration = duration
    self.filters = filters
  }
}
