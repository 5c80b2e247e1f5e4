import Offers
import Retrieval

/// What was asked and answered, as far as it helps to understand what is asked next.
///
/// Its size is bounded whatever is said: the last ``turnLimit`` turns, each with its texts and lists cut.
package struct Conversation: Sendable, Equatable {
  /// A question and its answer.
  package struct Turn: Sendable, Equatable {
    /// The question as it was typed.
    package var question: String
    /// The question as it was understood, which can be read without the ones before.
    package var standalone: String
    /// How it was understood; nil where nothing was searched for.
    package var plan: QuestionPlan?
    /// The offers on the list that the answer showed, as they were numbered.
    package var shown: [ShownOffer]
    /// The offers that the turn was about, where it was about some of the list.
    package var focus: [Offer.ID]
    /// What was asked of them.
    package var aspects: [OfferAspect]
    /// The offers that the answer cites.
    package var cited: [Offer.ID]
    /// The answer.
    package var answer: String
    package var language: Language?

    package init(
      question: String, standalone: String = "", plan: QuestionPlan? = nil, shown: [ShownOffer] = [],
      focus: [Offer.ID] = [], aspects: [OfferAspect] = [], cited: [Offer.ID] = [], answer: String = "",
      language: Language? = nil
    ) {
      self.question = question
      self.standalone = standalone
      self.plan = plan
      self.shown = shown
      self.focus = focus
      self.aspects = aspects
      self.cited = cited
      self.answer = answer
      self.language = language
    }
  }

  /// The last turns, the oldest first.
  package private(set) var turns: [Turn] = []
  /// The conditions that hold until they are replaced; nil before the first search.
  package private(set) var standing: QuestionPlan?
  /// The list that "la deuxième" counts on.
  package private(set) var shown: [ShownOffer] = []
  /// The language that was spoken last.
  package private(set) var language: Language?

  /// How many turns are kept.
  package static let turnLimit = 20
  /// How many offers of a list are kept.
  package static let shownLimit = 50
  /// How many scalars of a question, of an answer and of a name are kept.
  package static let questionLimit = 1_000
  package static let answerLimit = 600
  package static let nameLimit = 200

  package init() {}

  /// The offers that the last turn was about.
  package var focus: [Offer.ID] { turns.last?.focus ?? [] }

  /// What the last turn asked of them.
  package var aspects: [OfferAspect] { turns.last?.aspects ?? [] }

  /// Adds a turn, and lets the oldest go where there are too many.
  ///
  /// A turn with a plan replaces the standing conditions and the list, even by an empty one; a turn without leaves the
  /// conditions, and the list too unless it shows another one.
  package mutating func append(_ turn: Turn) {
    var turn = turn
    turn.question = ConversationText.cut(turn.question, to: Self.questionLimit)
    turn.standalone = ConversationText.cut(turn.standalone, to: Self.questionLimit)
    turn.answer = ConversationText.cut(turn.answer, to: Self.answerLimit)
    turn.shown = turn.shown.prefix(Self.shownLimit).map { $0.shortened(to: Self.nameLimit) }
    turn.focus = Array(turn.focus.prefix(Self.shownLimit))
    turn.cited = Array(turn.cited.prefix(Self.shownLimit))
    turn.aspects = Array(turn.aspects.prefix(OfferAspect.allCases.count))
    turn.plan = turn.plan?.bounded(to: Self.questionLimit)
    if let plan = turn.plan { standing = plan }
    if turn.plan != nil || !turn.shown.isEmpty { shown = turn.shown }
    language = turn.language ?? language
    turns = (turns + [turn]).suffix(Self.turnLimit)
  }

  /// Forgets everything but the language.
  package mutating func reset() {
    (turns, standing, shown) = ([], nil, [])
  }

  /// A conversation with some standing conditions, as one is saved.
  init(turns: [Turn], standing: QuestionPlan?, shown: [ShownOffer], language: Language?) {
    for turn in turns.suffix(Self.turnLimit) { append(turn) }
    self.standing = standing?.bounded(to: Self.questionLimit)
    self.shown = shown.prefix(Self.shownLimit).map { $0.shortened(to: Self.nameLimit) }
    self.language = language
  }
}

extension QuestionPlan {
  /// The plan with its texts cut to `limit` scalars and its lists to as many values; spans behind the cut are left out.
  fileprivate func bounded(to limit: Int) -> QuestionPlan {
    let isShort = question.utf8.count <= limit && text.utf8.count <= limit && spans.count <= limit
    let lists = [
      preferredTopics, excludedTopics, unknownPlaces, filter.cities, filter.companies, filter.sectors,
      preferences.cities, preferences.companies, preferences.sectors,
    ]
    if isShort, lists.allSatisfy({ $0.count <= limit }), problems.count + corrections.count <= limit { return self }
    var plan = self
    plan.question = ConversationText.cut(question, to: limit)
    plan.text = ConversationText.cut(text, to: limit)
    let length = plan.question.unicodeScalars.count - 1
    plan.spans = spans.filter { $0.range.upperBound <= length }
    plan.preferredTopics = Array(preferredTopics.prefix(limit))
    plan.excludedTopics = Array(excludedTopics.prefix(limit))
    plan.unknownPlaces = Array(unknownPlaces.prefix(limit))
    plan.filter = filter.bounded(to: limit)
    plan.preferences = preferences.bounded(to: limit)
    plan.problems = Array(problems.prefix(limit))
    plan.corrections = Array(corrections.prefix(limit))
    return plan
  }
}

extension OfferFilter {
  /// The filter with at most so many names of each kind.
  fileprivate func bounded(to limit: Int) -> OfferFilter {
    var filter = self
    filter.cities = Array(cities.prefix(limit))
    filter.companies = Array(companies.prefix(limit))
    filter.sectors = Array(sectors.prefix(limit))
    return filter
  }
}
