import Testing

@testable import Remote

@Suite("Dialect of a chat API")
struct ChatDialectTests {
  private let dialect = ChatDialect(knowsNewNames: false, thinks: false)

  private func rejection(_ status: Int, _ body: String) -> OpenAIRejection {
    OpenAIRejection(HTTPAnswer(status: status, body: Array(body.utf8)))
  }

  private func message(_ text: String) -> String { #"{"error":{"message":"\#(text)"}}"# }

  @Test("what is asked first depends on the service and the model")
  func beginnings() {
    #expect(dialect.limit == .tokens && dialect.sendsTemperature && !dialect.asksForLittleThought)
    #expect(ChatDialect(knowsNewNames: true, thinks: false).limit == .completionTokens)
    let thinking = ChatDialect(knowsNewNames: false, thinks: true)
    #expect(thinking.limit == .completionTokens && !thinking.sendsTemperature && thinking.asksForLittleThought)
  }

  @Test(
    "a member refused by name is left out",
    arguments: [
      (400, #"{"error":{"message":"Unrecognized request argument supplied: stream_options"}}"#),
      (422, #"{"detail":[{"type":"extra_forbidden","loc":["body","stream_options","include_usage"],"input":true}]}"#),
      (400, #"{"error":{"message":"no","param":"stream_options.include_usage"}}"#),
    ]
  )
  func usage(status: Int, body: String) throws {
    let next = try #require(dialect.adapted(to: rejection(status, body), hasSchema: false))
    #expect(!next.asksForUsage)
    #expect(next.limit == dialect.limit && next.sendsTemperature)
  }

  @Test("the limit changes its name, then goes")
  func limit() throws {
    let refusal = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens'."
    let second = try #require(dialect.adapted(to: rejection(400, message(refusal)), hasSchema: false))
    #expect(second.limit == .completionTokens)
    let third = try #require(
      second.adapted(to: rejection(400, message("unknown field max_completion_tokens")), hasSchema: false))
    #expect(third.limit == .none)
    #expect(third.adapted(to: rejection(400, message(refusal)), hasSchema: false) == nil)
  }

  @Test(
    "a schema becomes any object, then free text",
    arguments: [
      "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
      "This model does not support response format `json_schema`.", "failed to parse grammar",
      "'response_format.type' must be 'json_schema' or 'text'",
    ]
  )
  func schema(text: String) throws {
    let refusal = rejection(400, message(text))
    let second = try #require(dialect.adapted(to: refusal, hasSchema: true))
    #expect(second.format == .object)
    #expect(try #require(second.adapted(to: refusal, hasSchema: true)).format == .free)
    #expect(dialect.adapted(to: refusal, hasSchema: false) == nil)
  }

  @Test("a temperature that is refused is left out")
  func temperature() throws {
    let refusal = "Unsupported value: 'temperature' does not support 0 with this model."
    #expect(
      try #require(dialect.adapted(to: rejection(400, message(refusal)), hasSchema: false)).sendsTemperature == false)
  }

  @Test(
    "other rejections change nothing", arguments: [(400, "bad request"), (401, "temperature"), (429, "max_tokens")])
  func others(status: Int, text: String) {
    #expect(dialect.adapted(to: rejection(status, message(text)), hasSchema: true) == nil)
  }

  @Test("a service that refuses everything is given up")
  func bounded() {
    let words = "stream_options response_format temperature reasoning_effort max_tokens max_completion_tokens"
    var dialect = ChatDialect(knowsNewNames: true, thinks: true)
    var count = 0
    while let next = dialect.adapted(to: rejection(400, message(words)), hasSchema: true), count < 100 {
      dialect = next
      count += 1
    }
    #expect(count <= 7)
  }

  @Test("what another call has learned meanwhile is tried before it is unlearned")
  func memory() {
    let memory = ChatDialectMemory(dialect)
    let refusal = rejection(400, message("stream_options"))
    #expect(memory.learn(from: refusal, used: dialect, hasSchema: false))
    let learned = memory.dialect
    #expect(memory.learn(from: rejection(400, message("bad request")), used: dialect, hasSchema: false))
    #expect(memory.dialect == learned)
    #expect(!memory.learn(from: rejection(400, message("bad request")), used: learned, hasSchema: false))
  }
}
