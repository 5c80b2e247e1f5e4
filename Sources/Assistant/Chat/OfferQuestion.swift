import Offers
import Retrieval

/// A question about given offers.
package struct OfferQuestion: Sendable, Equatable {
  /// The offers, in the order they were named; empty where only `references` names some.
  package var ids: [Offer.ID]
  /// Offers that were named by number and aren't on the list: to be looked up.
  package var references: [OfferReference]
  /// What is asked; empty for whatever there is to say.
  package var aspects: [OfferAspect]
  /// Whether the offers are to be compared.
  package var isComparison: Bool
  /// Whether the question is why they were found.
  package var asksWhy: Bool
  /// Words that none of this explains, such as "l'anglais" in "la deuxième demande-t-elle l'anglais ?"; else empty.
  package var topic: String
  /// The question as it was typed.
  package var text: String

  package init(
    ids: [Offer.ID], references: [OfferReference] = [], aspects: [OfferAspect] = [], isComparison: Bool = false,
    asksWhy: Bool = false, topic: String = "", text: String = ""
  ) {
    self.ids = ids
    self.references = references
    self.aspects = aspects
    self.isComparison = isComparison
    self.asksWhy = asksWhy
    self.topic = topic
    self.text = text
  }
}
