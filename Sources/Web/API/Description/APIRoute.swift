import HTTPTypes
import Offers

/// A route as the document describes it.
struct APIRoute: Sendable {
  /// A parameter of the address.
  struct Parameter: Sendable {
    let name: String
    let schema: APISchema
    var isInPath = false
  }

  /// What a route answers with.
  struct Answer: Sendable {
    /// The media types, each with its schema.
    let contents: [(type: String, schema: APISchema)]

    /// JSON of a schema.
    static func json(_ schema: APISchema) -> Answer { Answer(contents: [("application/json", schema)]) }
    /// Text of a type.
    static func text(_ type: String) -> Answer { Answer(contents: [(type, .text)]) }
  }

  /// The shape of a route's errors, by the name of the document's component.
  enum FailureShape: String {
    case problem = "Problem"
    case openAI = "OpenAIError"
    /// JSON-RPC's; what is refused before the message is read is a problem.
    case rpc = "RPCError"
  }

  let method: HTTPRequest.Method
  /// The path with its parameters in braces.
  let path: String
  let summary: String
  var parameters: [Parameter] = []
  /// What a JSON body must be; nil where there is none.
  var body: APISchema?
  let answer: Answer
  /// The statuses that mean something here, beside success, a bad request and a failure.
  var problems: [Int] = []
  /// The shape of errors.
  var failure = FailureShape.problem
  /// Whether there may be nothing to answer, which is 202 without a body.
  var mayStaySilent = false

  /// The operation as OpenAPI has it.
  var json: JSONValue {
    .object(
      [
        .init("operationId", .string(identifier)), .init("summary", .string(summary)),
        .init("parameters", .array(parameters.map(\.json))),
      ] + (body.map { [.init("requestBody", Self.requestBody($0))] } ?? []) + [.init("responses", responses)])
  }

  // MARK: -

  /// `get_v1_offers_id`
  private var identifier: String {
    let words = path.utf8.split { byte in !(0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte) }
    return ([method.rawValue.lowercased()] + words.map { String(decoding: $0, as: UTF8.self) }).joined(separator: "_")
  }

  private static func requestBody(_ schema: APISchema) -> JSONValue {
    .members([
      "required": .bool(true),
      "content": .members(["application/json": .members(["schema": schema.json])]),
    ])
  }

  private var responses: JSONValue {
    let contents = answer.contents.map { JSONValue.Member($0.type, .members(["schema": $0.schema.json])) }
    let success = JSONValue.members(["description": .string("The answer."), "content": .object(contents)])
    let failure = JSONValue.members(["$ref": .string("#/components/responses/\(failure.rawValue)")])
    let codes = problems.sorted().map { String($0) } + ["4XX", "5XX"]
    let silence = JSONValue.members(["description": .string("Taken; there is nothing to answer.")])
    return .object(
      [.init("200", success)] + (mayStaySilent ? [.init("202", silence)] : []) + codes.map { .init($0, failure) })
  }
}

extension APIRoute.Parameter {
  fileprivate var json: JSONValue {
    .members([
      "name": .string(name), "in": .string(isInPath ? "path" : "query"), "required": .bool(isInPath),
      "schema": schema.json,
    ])
  }
}
