import Assistant
import Offers

/// The messages of a request: the last thing that the user said, and what was said before.
///
/// Messages of the system, of developers and of tools are passed over: what an answer may be made of is decided here.
struct ChatMessages: Sendable, Equatable {
  /// What is to be answered.
  let question: String
  /// What was said before, the oldest first.
  let exchanges: [ConversationReplay.Exchange]

  /// The most messages of a request.
  static let countLimit = 2048

  /// - Throws: `Problem` that names `messages`.
  init(_ json: JSONValue?) throws(Problem) {
    guard case .array(let messages)? = json, !messages.isEmpty, messages.count <= Self.countLimit else {
      throw .wrong(
        "messages", "there are no messages, or too many",
        hint: "Give a list of 1 to \(Self.countLimit) as \"messages\".")
    }
    var exchanges: [ConversationReplay.Exchange] = []
    for (index, message) in messages.enumerated() { try Self.add(message, at: index, to: &exchanges) }
    // What stands behind the user's last message is no part of what was said before it.
    guard let last = exchanges.popLast() else {
      throw .wrong("messages", "no message is the user's", hint: "Send the question with the role \"user\".")
    }
    guard !TextCleaning.isBlank(last.question) else {
      throw .wrong("messages", "the user's last message is empty", hint: "Send a question.")
    }
    guard last.question.utf8.count <= SearchRequest.queryByteLimit else {
      throw .wrong(
        "messages",
        "the user's last message has \(last.question.utf8.count) bytes, where \(SearchRequest.queryByteLimit) are read",
        hint: "Shorten it to what matters.", code: "context_length_exceeded")
    }
    question = last.question
    self.exchanges = exchanges
  }

  // MARK: -

  private static func add(
    _ message: JSONValue, at index: Int, to exchanges: inout [ConversationReplay.Exchange]
  ) throws(Problem) {
    guard case .object = message, case .string(let role)? = message["role"] else {
      throw .wrong(
        "messages", "message \(index) has no role", hint: "Give each a \"role\" and a \"content\".")
    }
    switch role {
    case "user": exchanges.append(.init(question: try text(message["content"], of: index)))
    case "assistant":
      guard !exchanges.isEmpty, let content = message["content"], content != .null else { return }
      let said = try text(content, of: index)
      let before = exchanges[exchanges.count - 1].answer
      exchanges[exchanges.count - 1].answer = before.isEmpty ? said : before + "\n" + said
    case "system", "developer", "tool", "function": return
    default:
      throw .wrong(
        "messages", "message \(index) has a role that is not known", hint: "Roles are user, assistant and system.")
    }
  }

  /// A text, or the texts of a list of parts.
  private static func text(_ content: JSONValue?, of index: Int) throws(Problem) -> String {
    switch content {
    case .string(let text)?: return text
    case .array(let parts)?:
      var texts: [String] = []
      for part in parts {
        guard part["type"] == .string("text"), case .string(let text)? = part["text"] else {
          throw .wrong("messages", "message \(index) has a part that is no text", hint: "Send texts only.")
        }
        texts.append(text)
      }
      return texts.joined(separator: "\n")
    default:
      throw .wrong(
        "messages", "message \(index) has no content that can be read", hint: "Give a text, or a list of text parts.")
    }
  }
}
