import Assistant
import Offers

/// What a client asks of `/v1/chat/completions`. Members that change nothing here, such as `temperature`, are passed over;
/// those that ask for what can't be had are refused.
struct ChatCompletionRequest: Sendable, Equatable {
  let model: ServedModel
  let messages: ChatMessages
  let isStreamed: Bool
  /// Whether a stream's last piece tells the tokens.
  let includesUsage: Bool
  /// The most tokens that an upstream model may write; nil for its usual limit.
  let replyLimit: Int?

  /// - Throws: `Problem` that names the member at fault.
  init(_ fields: RequestFields, in services: WebServices) throws(Problem) {
    model = try fields.model(in: services)
    if case .embedding = model { throw .noModel(model.id, hint: "It makes vectors only: use \(ServedModel.best.id).") }
    messages = try ChatMessages(fields.value("messages"))
    isStreamed = try fields.reading("stream") { fields, name throws(Problem) in try fields.flag(name) } ?? false
    let options = try fields.reading("stream_options") { fields, name throws(Problem) in try fields.object(name) }
    includesUsage = try options?.flag("include_usage") ?? false
    let newerLimit = try Self.limit("max_completion_tokens", fields)
    let olderLimit = try Self.limit("max_tokens", fields)
    replyLimit = newerLimit ?? olderLimit
    try Self.refuseChoices(fields)
    try Self.refuseTools(fields)
    try Self.refuseShapes(fields)
  }

  // MARK: -

  private static func limit(_ name: String, _ fields: RequestFields) throws(Problem) -> Int? {
    try fields.reading(name) { fields, name throws(Problem) in try fields.integer(name, in: 1...Int(Int32.max)) }
  }

  private static func refuseChoices(_ fields: RequestFields) throws(Problem) {
    guard let value = fields.value("n"), value != .number("1") else { return }
    throw .wrong("n", "there is one answer to a question here", hint: "Leave \"n\" out, or give 1.")
  }

  /// Tools that may be used never are; one that must be can't be.
  private static func refuseTools(_ fields: RequestFields) throws(Problem) {
    for name in ["tool_choice", "function_call"] {
      switch fields.value(name) {
      case nil, .string("auto")?, .string("none")?: continue
      case let choice? where choice["allowed_tools"]?["mode"] == .string("auto") || choice["mode"] == .string("auto"):
        continue
      default:
        throw .wrong(
          name, "answers are written from the stored offers, and no tool of the client is ever called",
          hint: "Leave \"\(name)\" out, or give \"auto\" or \"none\".", code: "unsupported_parameter")
      }
    }
  }

  private static func refuseShapes(_ fields: RequestFields) throws(Problem) {
    guard let format = fields.value("response_format"), format["type"] != .string("text") else { return }
    throw .wrong(
      "response_format", "answers are text, with what they rest on beside it as \"vie\"",
      hint: "Leave \"response_format\" out.", code: "unsupported_parameter")
  }
}
