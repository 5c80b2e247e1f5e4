import Offers

/// A piece of an answer: words, or the mark of an offer among them.
///
/// A sentence is a list of these; its marks may stand in it or behind it.
package enum AnswerSegment: Sendable, Equatable {
  case text(String)
  /// `[VIE245844]` in the text: one of the offers that the answer was made from.
  case mark(Offer.ID)
}
