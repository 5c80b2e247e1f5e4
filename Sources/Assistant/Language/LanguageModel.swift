import Offers

/// A model that writes text: it reads messages and answers piece by piece.
package protocol LanguageModel: Sendable {
  /// The model's name, as its service knows it.
  var name: String { get }
  /// How many tokens the model reads and writes together.
  var window: Int { get }

  /// How many tokens a text has, at most: an estimate that is hardly ever too low.
  func tokenCount(of text: String) -> Int

  /// What a call costs in US dollars; nil where the price isn't known.
  func cost(of usage: TokenUsage) -> Double?

  /// The reply as it is written: pieces of text, then one `end`.
  ///
  /// A call that fails before its first piece of text may have been made several times; one that fails later throws at
  /// once, since what was shown can't be taken back. Ending the iteration early closes the connection.
  ///
  /// - Throws: errors that conform to `Failure`.
  func reply(to prompt: ChatPrompt) -> AsyncThrowingStream<ReplyPiece, any Error>
}

/// What a model is asked.
package struct ChatPrompt: Sendable, Equatable {
  /// Who says a message.
  package enum Role: String, Sendable {
    case system, user, assistant
  }

  /// Something said.
  package struct Message: Sendable, Equatable {
    package var role: Role
    package var text: String

    package init(_ role: Role, _ text: String) {
      self.role = role
      self.text = text
    }
  }

  package var messages: [Message]
  /// The most tokens of the reply, 1 or more.
  package var replyLimit: Int
  /// The shape that the reply must have where the service can see to it; nil for free text.
  package var schema: ReplySchema?

  package init(_ messages: [Message], replyLimit: Int, schema: ReplySchema? = nil) {
    self.messages = messages
    self.replyLimit = replyLimit
    self.schema = schema
  }
}

/// A JSON schema for a reply.
///
/// Where the service can't see to it, the reply is free text that begins or holds such JSON, or doesn't: whoever reads it
/// must be ready for that.
package struct ReplySchema: Sendable, Equatable {
  /// A short name of letters, digits and underscores.
  package var name: String
  package var schema: JSONValue

  package init(name: String, schema: JSONValue) {
    self.name = name
    self.schema = schema
  }
}

/// A piece of a reply.
package enum ReplyPiece: Sendable, Equatable {
  /// Text that follows what came before; never empty.
  case text(String)
  /// The last piece.
  case end(ReplyEnding)
}

/// How a reply ended.
package struct ReplyEnding: Sendable, Equatable {
  /// Why the model stopped.
  package enum Reason: String, Sendable {
    /// It had nothing more to say.
    case complete
    /// It was cut at `replyLimit`, at the window's end, or at the most that is read of a reply.
    case length
    /// The service held text back.
    case filtered
    /// The model wanted to call a tool, though it was given none.
    case toolCall = "tool_call"
    /// The connection ended properly, but the service never said that the reply was whole.
    case unsaid
  }

  package var reason: Reason
  package var usage: TokenUsage

  package init(reason: Reason, usage: TokenUsage) {
    self.reason = reason
    self.usage = usage
  }
}

/// How many tokens a call read and wrote.
package struct TokenUsage: Sendable, Equatable {
  package var prompt: Int
  package var completion: Int
  /// Whether the service didn't say, so that the numbers are estimates.
  package var isEstimated: Bool

  package init(prompt: Int = 0, completion: Int = 0, isEstimated: Bool = false) {
    self.prompt = prompt
    self.completion = completion
    self.isEstimated = isEstimated
  }
}
