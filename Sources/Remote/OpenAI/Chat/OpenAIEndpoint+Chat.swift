import Assistant
import Offers

extension OpenAIEndpoint {
  /// How many tokens a model that thinks may take for that, before it replies.
  private static let thoughtLimit = 8_192

  /// A call for a reply, streamed, without tools.
  ///
  /// - Parameters:
  ///   - thinks: whether the model thinks before it replies, which takes a part of what the reply may have.
  ///   - dialect: which members the service accepts.
  func chat(_ prompt: ChatPrompt, model: String, thinks: Bool, dialect: ChatDialect) -> HTTPCall {
    var body: [JSONValue.Member] = [
      .init("model", .string(model)), .init("messages", .array(prompt.messages.map(Self.message))),
      .init("stream", .bool(true)),
    ]
    if dialect.asksForUsage { body.append(.init("stream_options", .members(["include_usage": .bool(true)]))) }
    if dialect.limit != .none {
      let limit = min(max(1, prompt.replyLimit), 1 << 24) + (thinks ? Self.thoughtLimit : 0)
      body.append(.init(dialect.limit.rawValue, .integer(limit)))
    }
    if dialect.sendsTemperature { body.append(.init("temperature", .integer(0))) }
    if dialect.asksForLittleThought { body.append(.init("reasoning_effort", .string("low"))) }
    if let schema = prompt.schema, let format = Self.format(schema, dialect.format) {
      body.append(.init("response_format", format))
    }
    var call = HTTPCall(
      method: .post(Array(JSONValue.object(body).text.utf8)), address: base.appending("/chat/completions"), key: key,
      keyHeader: .bearer)
    call.accept = "text/event-stream, application/json"
    return call
  }

  // MARK: -

  private static func message(_ message: ChatPrompt.Message) -> JSONValue {
    .members(["role": .string(message.role.rawValue), "content": .string(message.text)])
  }

  private static func format(_ schema: ReplySchema, _ format: ChatDialect.Format) -> JSONValue? {
    let type = JSONValue.string(format.rawValue)
    switch format {
    case .schema:
      let schema = JSONValue.members(["name": .string(schema.name), "strict": .bool(true), "schema": schema.schema])
      return .members(["type": type, "json_schema": schema])
    case .object: return .members(["type": type])
    case .free: return nil
    }
  }
}
