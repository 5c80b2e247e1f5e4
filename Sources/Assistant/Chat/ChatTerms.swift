import Offers

/// What holds for a reply apart from what is said in the conversation, such as conditions that are set on a page.
package struct ChatTerms: Sendable, Equatable {
  /// Conditions that win over those that were said.
  package var filter = OfferFilter()
  /// Whether a question that nothing fits may be widened.
  package var relaxes = false
  /// The language to answer in; nil for the one that is spoken.
  package var language: Language?

  package init() {}
}
