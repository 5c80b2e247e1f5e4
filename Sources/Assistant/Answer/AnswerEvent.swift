import Offers

/// What happens while an answer is made, in order.
package enum AnswerEvent: Sendable {
  /// The question was understood and searched for.
  case found(SearchResponse)
  /// The model wrote this; it isn't checked yet.
  case written(AnswerSegment)
  /// A sentence is complete and checked; its segments were written before.
  case checked(CheckedSentence)
}
