import Offers

/// What one offer or several come to, with what it was made of.
package struct Summary: Sendable {
  package var text: AnswerText
  /// The offers that it is about, by rising id.
  package var offers: [Offer.ID]
  /// What was worked out over them.
  package var figures: SelectionFigures
  /// What the model wrote and how; nil where none was asked.
  package var writing: Writing?

  /// How a model wrote a summary.
  package struct Writing: Sendable, Equatable {
    package var model: String
    /// Of all calls together; what came out of the cache took none.
    package var usage = TokenUsage()
    /// US dollars for all calls; nil where the price isn't known.
    package var cost: Double? = 0
    /// How the last reply ended.
    package var ending: ReplyEnding.Reason = .complete
    /// What was taken out of the last reply.
    package var removals = AnswerRemovals()
    /// The offers whose texts the model didn't see in full.
    package var shortened: [Offer.ID] = []
    /// How many parts came out of the cache, and how many calls were made for the others.
    package var cached = 0
    package var calls = 0
  }

  /// What wrote the summary: a model's name, or `extractive`.
  package var author: String { writing?.model ?? "extractive" }

  /// The summary as JSON, its parts called as an answer's are.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("summary", .string(text.text)),
      .init("offers", .array(offers.map { .integer($0) })),
      .init("figures", figures.json),
      .init("citations", .array(text.citations.map(\.json))),
      .init("claims", .array(text.claims.map(\.json))),
      .init("model", .string(author)),
      .init(
        "usage",
        .members([
          "prompt_tokens": .integer(writing?.usage.prompt ?? 0),
          "completion_tokens": .integer(writing?.usage.completion ?? 0),
          "cost_usd": writing?.cost.map { .decimal($0) },
        ])),
      .init("cached", .integer(writing?.cached ?? 0)),
      .init("calls", .integer(writing?.calls ?? 0)),
    ]
    if let writing { members += writing.members }
    return .object(members)
  }
}

extension Summary.Writing {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("finish", .string(ending.rawValue)),
      .init("removed", removals.json),
      .init("shortened", .array(shortened.map { .integer($0) })),
      .init("usage_estimated", .bool(usage.isEstimated)),
    ]
  }

  /// Counts a reply in.
  mutating func add(_ reply: SummaryReply) {
    ending = reply.ending
    guard let paid = reply.paid else {
      cached += 1
      return
    }
    calls += 1
    let sums = (
      usage.prompt.addingReportingOverflow(paid.ending.usage.prompt),
      usage.completion.addingReportingOverflow(paid.ending.usage.completion)
    )
    // A service may say any number.
    usage.prompt = sums.0.overflow ? .max : sums.0.partialValue
    usage.completion = sums.1.overflow ? .max : sums.1.partialValue
    usage.isEstimated = usage.isEstimated || paid.ending.usage.isEstimated
    cost = cost.flatMap { sum in paid.cost.map { sum + $0 } }
  }
}
