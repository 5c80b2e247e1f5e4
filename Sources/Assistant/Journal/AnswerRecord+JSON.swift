import Offers

extension AnswerRecord {
  /// The record as an object; the number of the answer is not in it before it has one.
  package var json: JSONValue {
    .members([
      "id": id == 0 ? nil : .integer(Int(id)),
      "time": .integer(time.milliseconds),
      "question": .string(question),
      "search": search,
      "plan": plan,
      "hits": .array(hits.map { .members(["id": .integer($0.id), "score": .decimal($0.score)]) }),
      "index": .string(index),
      "prompt_sha256": promptHash.map { .string($0) },
      "model": .string(model),
      "usage": .members([
        "prompt_tokens": .integer(usage.prompt), "completion_tokens": .integer(usage.completion),
        "estimated": .bool(usage.isEstimated), "cost_usd": cost.map { .decimal($0) },
      ]),
      "milliseconds": .decimal(duration / .milliseconds(1)),
      "answer": .string(answer),
      "claims": claims,
      "refused": .bool(isRefused),
      "failure": failure.map { .string($0) },
    ])
  }

  /// Reads what `json` wrote; nil for anything else.
  package init?(_ json: JSONValue) {
    guard let milliseconds = json["time"]?.lenientInteger, let question = json["question"]?.lenientText,
      let search = json["search"], let plan = json["plan"], case .array(let hits)? = json["hits"],
      let model = json["model"]?.lenientText, let usage = json["usage"], let answer = json["answer"]?.lenientText
    else { return nil }
    self.init(
      time: Timestamp(milliseconds: milliseconds), question: question, search: search, plan: plan,
      hits: hits.compactMap { hit in
        guard let id = hit["id"]?.lenientInteger, let score = hit["score"]?.lenientDecimal else { return nil }
        return Hit(id: id, score: score)
      },
      index: json["index"]?.lenientText ?? "", promptHash: json["prompt_sha256"]?.lenientText, model: model,
      usage: TokenUsage(
        prompt: usage["prompt_tokens"]?.lenientInteger ?? 0,
        completion: usage["completion_tokens"]?.lenientInteger ?? 0,
        isEstimated: usage["estimated"]?.lenientBool ?? false),
      cost: usage["cost_usd"]?.lenientDecimal,
      duration: .milliseconds(json["milliseconds"]?.lenientDecimal.flatMap(Self.whole) ?? 0),
      answer: answer, claims: json["claims"] ?? .array([]), isRefused: json["refused"]?.lenientBool ?? false,
      failure: json["failure"]?.lenientText)
  }

  // MARK: -

  private static func whole(_ number: Double) -> Int? { Int(exactly: number.rounded()) }
}
