/// A piece of a streamed reply, as services send it.
package enum ChatFrame: Sendable, Equatable {
  /// Who speaks, without a word yet.
  case role
  /// Text.
  case text(String)
  /// What the model thinks, which is no text of the reply.
  case thought(String)
  /// A call of this tool, which nobody asked for.
  case toolCall(String)
  /// Text of a second choice, which nobody asked for.
  case secondChoice(String)
  /// Why the reply ends, as `stop`.
  case finish(String)
  /// What the call took; sent only where the question asks for it.
  case usage(prompt: Int, completion: Int)
  /// An error, with a code of JSON: `429`, or `"rate_limit_exceeded"` in its quotes.
  case error(String, code: String)
  /// A line that is no data.
  case comment(String)
  /// One event of this data.
  case data(String)
  /// The end of the stream.
  case done

  /// The frame as a server-sent event.
  package var text: String {
    switch self {
    case .role: choice(#"{"role":"assistant","content":null}"#)
    case .text(let text): choice(#"{"content":\#(OpenAIStubAnswer.text(text))}"#)
    case .thought(let text):
      choice(#"{"content":null,"reasoning_content":\#(OpenAIStubAnswer.text(text))}"#)
    case .toolCall(let name):
      choice(
        #"{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":\#(OpenAIStubAnswer.text(name)),"#
          + #""arguments":"{}"}}]}"#)
    case .secondChoice(let text): choice(#"{"content":\#(OpenAIStubAnswer.text(text))}"#, index: 1)
    case .finish(let reason): choice("{}", finish: OpenAIStubAnswer.text(reason))
    case .usage(let prompt, let completion): event(chunk(choices: "[]", usage: Self.usage(prompt, completion)))
    case .error(let message, let code):
      event(#"{"error":{"message":\#(OpenAIStubAnswer.text(message)),"code":\#(code)}}"#)
    case .comment(let text): ": \(text)\n\n"
    case .data(let text): event(text)
    case .done: event("[DONE]")
    }
  }

  /// What a call took, as JSON.
  static func usage(_ prompt: Int, _ completion: Int) -> String {
    #"{"prompt_tokens":\#(prompt),"completion_tokens":\#(completion),"total_tokens":\#(prompt + completion)}"#
  }

  // MARK: - Private

  private func choice(_ delta: String, index: Int = 0, finish: String = "null") -> String {
    event(
      chunk(choices: #"[{"index":\#(index),"delta":\#(delta),"logprobs":null,"finish_reason":\#(finish)}]"#, usage: nil)
    )
  }

  private func chunk(choices: String, usage: String?) -> String {
    let head = #"{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"stand-in""#
    return #"\#(head),"choices":\#(choices),"usage":\#(usage ?? "null")}"#
  }

  private func event(_ data: String) -> String { "data: \(data)\n\n" }
}
