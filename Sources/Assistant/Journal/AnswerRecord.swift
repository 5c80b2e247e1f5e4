import Offers

/// What is kept of an answer, so that it can be shown and its search made again.
package struct AnswerRecord: Sendable, Equatable {
  /// The number of an answer in the journal.
  package typealias ID = Int64

  /// An offer that was found, with its score.
  package struct Hit: Sendable, Equatable {
    package var id: Offer.ID
    package var score: Double

    package init(id: Offer.ID, score: Double) {
      self.id = id
      self.score = score
    }
  }

  /// Zero before it is in the journal.
  package var id: ID = 0
  package var time: Timestamp
  package var question: String
  /// What was searched for: the query, the conditions given apart from it, and how many hits were asked for.
  package var search: JSONValue
  /// How the question was understood, in the contract's shape.
  package var plan: JSONValue
  package var hits: [Hit]
  /// What the search went by: the model of the vectors and the state of the mirror.
  package var index: String
  /// The SHA-256 of the prompt without what is drawn anew for each request; nil where no model was asked.
  package var promptHash: String?
  package var model: String
  package var usage: TokenUsage
  /// US dollars; nil where the price isn't known.
  package var cost: Double?
  package var duration: Duration
  package var answer: String
  package var claims: JSONValue
  package var isRefused: Bool
  /// Why the answer is not whole; nil where it is.
  package var failure: String?

  package init(
    id: ID = 0, time: Timestamp, question: String, search: JSONValue, plan: JSONValue, hits: [Hit], index: String,
    promptHash: String? = nil, model: String, usage: TokenUsage = TokenUsage(), cost: Double? = nil,
    duration: Duration, answer: String, claims: JSONValue, isRefused: Bool, failure: String? = nil
  ) {
    self.id = id
    self.time = time
    self.question = question
    self.search = search
    self.plan = plan
    self.hits = hits
    self.index = index
    self.promptHash = promptHash
    self.model = model
    self.usage = usage
    self.cost = cost
    self.duration = duration
    self.answer = answer
    self.claims = claims
    self.isRefused = isRefused
    self.failure = failure
  }
}
