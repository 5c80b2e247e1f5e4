import Offers
import Retrieval

/// Why a saved conversation can't be resumed.
package enum ConversationReadingError: Failure, Equatable {
  /// The text is no JSON.
  case damaged(JSONError)
  case notAConversation
  /// Another version of the program wrote it.
  case unknownVersion(String)
  /// A member that can't be what its name says; the turn counts from 1.
  case badMember(name: String, turn: Int?)
  /// Conditions that can't be read.
  case badPlan(PlanReadingError, turn: Int?)

  package var kind: FailureKind { .damaged }

  package var description: String {
    switch self {
    case .damaged(let error): "the saved conversation can't be read: \(error)"
    case .notAConversation: "the saved text is no conversation"
    case .unknownVersion(let version):
      "the conversation was saved in format \(ConversationText.cut(version, to: 20)), "
        + "where \(Conversation.formatVersion) is known"
    case .badMember(let name, let turn): "\(Self.place(turn)) has a damaged \"\(name)\""
    case .badPlan(let error, let turn): "\(Self.place(turn)) has damaged conditions: \(error)"
    }
  }

  package var hint: String {
    switch self {
    case .unknownVersion: "Resume it with the version of vie that saved it, or start a new conversation."
    default: "Start a new conversation, or restore the file from a backup."
    }
  }

  private static func place(_ turn: Int?) -> String {
    turn.map { "turn \($0) of the saved conversation" } ?? "the saved conversation"
  }
}
