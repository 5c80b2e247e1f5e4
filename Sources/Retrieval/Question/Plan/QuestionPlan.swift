import Offers

/// How a question was understood: what must hold, what is wished for, what is excluded, what is left for ranking.
package struct QuestionPlan: Sendable, Hashable {
  /// A place that was misspelt.
  package struct Correction: Sendable, Hashable {
    package var typed: String
    package var read: String
  }

  /// The question as it was typed.
  package var question: String
  /// What is left for ranking, in the question's order; quotes, `-word`, `word*` and references are left in place.
  package var text = ""
  /// What an offer must be like.
  package var filter = OfferFilter()
  /// What an offer had better be like: each field that is set is one wish. They re-rank and never drop.
  package var preferences = OfferFilter()
  /// Words that an offer had better be about; they aren't in `text`.
  package var preferredTopics: [String] = []
  /// What an offer must not be.
  package var exclusion = OfferExclusion()
  /// Words that an offer must not be about; they aren't in `text`.
  package var excludedTopics: [String] = []
  package var intent = QuestionIntent.search
  /// The pieces that were understood, in the question's order.
  package var spans: [QuestionSpan] = []
  /// What can't be, and what no filter can do.
  package var problems: [QuestionProblem] = []
  /// Names that stand where a place would and that nobody knows; they are in `text` too.
  package var unknownPlaces: [String] = []
  package var corrections: [Correction] = []

  package init(question: String) {
    self.question = question
  }

  /// The plan of a question that is words and nothing more, under some conditions.
  package init(literally question: String, filter: OfferFilter) {
    self.question = question
    text = question
    self.filter = filter
  }

  /// Whether no offer can meet the conditions; a problem says why.
  package var isContradictory: Bool { problems.contains { $0.kind == .contradiction } }
}
