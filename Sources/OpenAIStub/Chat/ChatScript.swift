/// What the stand-in does with a call for a reply.
package struct ChatScript: Sendable {
  /// One thing after the other.
  package enum Step: Sendable {
    /// Sends a piece of a streamed reply.
    case frame(ChatFrame)
    /// Sends these bytes.
    case bytes([UInt8])
    /// Sends nothing any more, for ever.
    case silence
    /// Sends this piece again and again, for ever.
    case endless(ChatFrame)
    /// Breaks the connection.
    case drop
    /// Sends nothing until the gate is open.
    case wait(StubGate)
  }

  /// The HTTP status.
  package var status = 200
  /// The value of `Retry-After`.
  package var retryAfter: String?
  /// The value of `Location`.
  package var location: String?
  /// The value of `Content-Type`.
  package var contentType = "text/event-stream; charset=utf-8"
  /// How many bytes are sent at once at most; nil for whole steps.
  package var bytesAtOnce: Int?
  /// What the body is made of.
  package var steps: [Step]

  /// A script of these steps.
  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// A good stream of this text, word by word.
  package static func text(_ text: String, finish: String = "stop") -> ChatScript {
    var script = frames([.role] + pieces(of: text).map { .text($0) } + [.finish(finish)])
    script.steps.append(.frame(.usage(prompt: 100, completion: text.utf8.count / 4 + 1)))
    script.steps.append(.frame(.done))
    return script
  }

  /// A stream of these frames.
  package static func frames(_ frames: [ChatFrame]) -> ChatScript {
    ChatScript(frames.map { .frame($0) })
  }

  /// A stream of this text, byte by byte as it stands.
  package static func raw(_ text: String) -> ChatScript { ChatScript([.bytes(Array(text.utf8))]) }

  /// The whole reply as one JSON object, though a stream was asked for.
  package static func plain(_ text: String) -> ChatScript {
    let message = #"{"role":"assistant","content":\#(OpenAIStubAnswer.text(text))}"#
    let choices = #"[{"index":0,"message":\#(message),"finish_reason":"stop"}]"#
    let usage = ChatFrame.usage(100, 10)
    return document(#"{"id":"chatcmpl-1","object":"chat.completion","choices":\#(choices),"usage":\#(usage)}"#)
  }

  /// This JSON with a status.
  package static func document(_ text: String, status: Int = 200) -> ChatScript {
    var script = raw(text)
    script.status = status
    script.contentType = "application/json"
    return script
  }

  /// An error as OpenAI sends it.
  package static func error(
    _ status: Int, _ message: String, code: String? = nil, field: String? = nil, retryAfter: String? = nil
  ) -> ChatScript {
    var script = document(
      OpenAIStubAnswer.error(status, message, code: code, field: field).body, status: status)
    script.retryAfter = retryAfter
    return script
  }

  /// The refusal of a member of the request.
  package static func refusal(of field: String) -> ChatScript {
    error(
      400, "Unsupported parameter: '\(field)' is not supported with this model.", code: "unsupported_parameter",
      field: field)
  }

  /// A web page with status 200.
  package static func webPage() -> ChatScript {
    var script = raw("<!DOCTYPE html><title>Sign in</title>")
    script.contentType = "text/html"
    return script
  }

  /// The same script, sent in pieces of so many bytes, in the middle of characters too.
  package func splitting(every count: Int) -> ChatScript {
    var script = self
    script.bytesAtOnce = max(1, count)
    return script
  }

  // MARK: - Private

  /// Words, each with the blank behind it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      piece.append(scalar)
      guard scalar == " " else { continue }
      pieces.append(String(piece))
      piece = String.UnicodeScalarView()
    }
    return piece.isEmpty ? pieces : pieces + [String(piece)]
  }
}
