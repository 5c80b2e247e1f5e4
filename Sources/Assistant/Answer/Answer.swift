import Offers

/// An answer with what it was made of.
package struct Answer: Sendable {
  package var text: AnswerText
  /// Whether nothing that is stored answers the question.
  package var isRefused: Bool
  /// The search behind the answer.
  package var response: SearchResponse
  /// What was worked out; nil where the question asks for no figure and no list.
  package var exact: ExactAnswer? = nil
  /// What the model wrote and how; nil where none was asked.
  package var writing: Writing? = nil
  /// The number under which the answer was recorded; nil where it wasn't.
  package var record: AnswerRecord.ID? = nil

  /// How a model wrote an answer.
  package struct Writing: Sendable, Equatable {
    package var model: String
    package var usage: TokenUsage
    /// US dollars; nil where the price isn't known.
    package var cost: Double?
    package var ending: ReplyEnding.Reason
    /// What was taken out of the model's text.
    package var removals: AnswerRemovals
    /// The offers that the model was shown, and those that had no room in its window.
    package var shown: [Offer.ID]
    package var omitted: [Offer.ID]
    /// The prompt without what is drawn anew for each request.
    package var prompt: String
  }

  /// Whether a model wrote it and cites no offer.
  package var isUncited: Bool { writing != nil && text.citations.isEmpty }

  /// What wrote the answer: a model's name, `exact` or `extractive`.
  package var author: String { writing?.model ?? (exact == nil ? "extractive" : "exact") }

  /// The answer in the contract's shape, with what else there is to know.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("answer", .string(text.text)),
      .init("citations", .array(text.citations.map(\.json))),
      .init("claims", .array(text.claims.map(\.json))),
      .init("refused", .bool(isRefused)),
      .init("plan", response.plan.json),
      .init("hits", .array(response.hits.map { $0.json(explaining: false) })),
      .init("model", .string(author)),
      .init("usage", usageJSON),
    ]
    if let exact { members.append(.init("exact", exact.exactJSON)) }
    if let writing { members += writing.members + [.init("uncited", .bool(isUncited))] }
    if let record { members.append(.init("record", .integer(Int(record)))) }
    return .object(members)
  }

  // MARK: -

  private var usageJSON: JSONValue {
    .members([
      "prompt_tokens": .integer(writing?.usage.prompt ?? 0),
      "completion_tokens": .integer(writing?.usage.completion ?? 0),
      "cost_usd": writing?.cost.map { .decimal($0) },
    ])
  }
}

extension Answer.Writing {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("finish", .string(ending.rawValue)),
      .init("removed", removals.json),
      .init("omitted", .array(omitted.map { .integer($0) })),
      .init("usage_estimated", .bool(usage.isEstimated)),
    ]
  }
}
