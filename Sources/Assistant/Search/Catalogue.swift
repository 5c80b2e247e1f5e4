import Offers
import Retrieval

/// The online offers as one commit left them, with what is worked out of all of them and holds as long as they do.
package struct Catalogue: Sendable {
  /// The facts of all offers that are online, by rising id.
  package let offers: [OfferFacts]
  /// Their ids.
  package let ids: [Offer.ID]
  /// What they say about themselves, for reading questions. Parts of it are worked out when they are first needed;
  /// copies share them.
  package let vocabulary: QuestionVocabulary

  /// - Parameter offers: by rising id.
  package init(_ offers: [OfferFacts]) {
    self.offers = offers
    ids = offers.map(\.id)
    vocabulary = QuestionVocabulary(offers)
  }
}
