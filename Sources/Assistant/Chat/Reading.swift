import Offers
import Retrieval

/// What somebody means who says something in a conversation.
package struct Reading: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A search or a figure, with everything that still holds.
    case question(StandaloneQuestion)
    /// Something about offers of the list, or about offers that are named.
    case aboutOffers(OfferQuestion)
    /// The list is shorter than what was pointed at: `asked` counts from 1 and is 0 where there is no place to count.
    case noSuchOffer(asked: Int, shown: Int)
    /// The next offers of the list.
    case more
    case smallTalk(SmallTalkKind)
    /// Nothing but the wish to start over.
    case startOver
    /// Nothing was said.
    case empty
  }

  package var kind: Kind
  /// Whether a rule speaks for this; false where a model, if there is one, had better put the question into words.
  package var isCertain: Bool
  /// The language to answer in.
  package var language: Language

  package init(_ kind: Kind, isCertain: Bool = true, language: Language) {
    self.kind = kind
    self.isCertain = isCertain
    self.language = language
  }
}
