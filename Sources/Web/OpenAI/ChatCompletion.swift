import Assistant
import Offers

/// A reply as OpenAI's clients read it, whole or in pieces.
struct ChatCompletion: Sendable {
  /// The same in all pieces of a reply.
  let id: String
  /// Seconds since 1970.
  let created: Int
  let model: ServedModel

  /// How a reply ended.
  struct Outcome: Sendable {
    /// What stands beside the text as `vie`.
    var evidence: JSONValue
    var usage: TokenUsage
    /// `stop`, `length` or `content_filter`.
    var finishReason = "stop"
  }

  /// The whole reply.
  func json(_ text: String, _ outcome: Outcome) -> JSONValue {
    let message = JSONValue.members([
      "role": .string("assistant"), "content": .string(text), "refusal": .null,
    ])
    let choice = JSONValue.members([
      "index": .integer(0), "message": message, "logprobs": .null, "finish_reason": .string(outcome.finishReason),
    ])
    return .members([
      "id": .string(id), "object": .string("chat.completion"), "created": .integer(created),
      "model": .string(model.id), "choices": .array([choice]), "usage": Self.json(outcome.usage),
      "vie": outcome.evidence,
    ])
  }

  /// The first piece, which says who speaks.
  var opening: JSONValue {
    piece(.members(["role": .string("assistant"), "content": .string("")]))
  }

  /// A piece of the text.
  func piece(of text: String) -> JSONValue {
    piece(.members(["content": .string(text)]))
  }

  /// The piece that says how the reply ended, with `vie`.
  func closing(_ outcome: Outcome) -> JSONValue {
    guard case .object(let members) = piece(.object([]), finishReason: outcome.finishReason) else { return .null }
    return .object(members + [.init("vie", outcome.evidence)])
  }

  /// The piece behind it that tells the tokens.
  func usage(_ outcome: Outcome) -> JSONValue {
    frame(choices: [], usage: Self.json(outcome.usage))
  }

  // MARK: -

  private func piece(_ delta: JSONValue, finishReason: String? = nil) -> JSONValue {
    let choice = JSONValue.members([
      "index": .integer(0), "delta": delta, "logprobs": .null, "finish_reason": finishReason.map { .string($0) },
    ])
    return frame(choices: [choice], usage: nil)
  }

  private func frame(choices: [JSONValue], usage: JSONValue?) -> JSONValue {
    .members([
      "id": .string(id), "object": .string("chat.completion.chunk"), "created": .integer(created),
      "model": .string(model.id), "choices": .array(choices), "usage": usage,
    ])
  }

  private static func json(_ usage: TokenUsage) -> JSONValue {
    .members([
      "prompt_tokens": .integer(usage.prompt), "completion_tokens": .integer(usage.completion),
      "total_tokens": .integer(usage.prompt.addingReportingOverflow(usage.completion).partialValue),
    ])
  }
}
