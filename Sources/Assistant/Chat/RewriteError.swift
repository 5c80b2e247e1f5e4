/// Why a model's rewriting of a question isn't taken.
package enum RewriteError: Error, Equatable, CustomStringConvertible {
  /// The reply holds no JSON object with a question.
  case notAQuestion
  case tooLong(bytes: Int)
  /// A place, company, number or date that nobody has said.
  case invented(String)

  package var description: String {
    switch self {
    case .notAQuestion: "the model's reply holds no question"
    case .tooLong(let bytes):
      "the model's question is too long: \(bytes) bytes, where \(QuestionRewriter.replyLimit) are the most"
    case .invented(let word): "the model's question says \"\(ConversationText.cut(word, to: 60))\", which nobody said"
    }
  }
}
