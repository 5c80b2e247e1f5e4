import Offers

/// What a JSON object of a reply says, be it a piece of a stream or the whole reply at once.
struct ChatChunk: Sendable, Equatable {
  /// The text of the first choice; empty where there is none.
  var text = ""
  /// Why the first choice ended, as the service names it; nil while it goes on.
  var finish: String?
  /// Whether the first choice calls a tool.
  var callsTool = false
  /// What the service counted; nil where it doesn't say.
  var usage: TokenCount?

  /// How many tokens a service counted.
  struct TokenCount: Sendable, Equatable {
    var prompt: Int
    var completion: Int
  }

  /// Reads an object; nil where it is nothing that belongs to a reply.
  ///
  /// Thoughts, which services put in members of their own, are no text of the reply.
  init?(_ json: JSONValue) {
    guard case .object = json else { return nil }
    usage = Self.usage(json["usage"]) ?? Self.usage(json["x_groq"]?["usage"])
    guard case .array(let choices)? = json["choices"] else {
      // Some services send frames of their own kind in between.
      if json["usage"] == nil, json["object"] == nil, json["id"] == nil { return nil }
      return
    }
    guard let choice = choices.first(where: { Self.count($0["index"]) ?? 0 == 0 }) else { return }
    let message = choice["delta"] ?? choice["message"]
    text = Self.text(message?["content"])
    if text.isEmpty { text = Self.text(message?["refusal"]) }
    if case .string(let reason)? = choice["finish_reason"], !reason.isEmpty { finish = reason }
    if case .array(let calls)? = message?["tool_calls"] { callsTool = !calls.isEmpty }
    if case .object? = message?["function_call"] { callsTool = true }
  }

  // MARK: -

  /// Text as a string, or as parts, of which some may be something else.
  private static func text(_ content: JSONValue?) -> String {
    switch content {
    case .string(let text): text
    case .array(let parts):
      parts.map { part in
        guard case .string(let text)? = part["text"] else { return "" }
        return text
      }.joined()
    default: ""
    }
  }

  private static func usage(_ usage: JSONValue?) -> TokenCount? {
    guard let prompt = count(usage?["prompt_tokens"]), let completion = count(usage?["completion_tokens"]) else {
      return nil
    }
    return TokenCount(prompt: prompt, completion: completion)
  }

  private static func count(_ value: JSONValue?) -> Int? {
    guard case .number(let digits)? = value, let count = Int(digits), count >= 0 else { return nil }
    return count
  }
}
