import Offers

/// A prompt for a summary or a part of one.
struct SummaryPrompt: Sendable, Equatable {
  var chat: ChatPrompt
  /// The whole prompt with a delimiter that is always the same: by it replies are kept.
  var canonicalText: String

  /// - Parameters:
  ///   - rules: what is to be written.
  ///   - frame: what stands before the data; empty for nothing.
  ///   - data: what others wrote.
  init(
    _ rules: SummaryRules, frame: String = "", data: String, delimiter: PromptDelimiter, replyLimit: Int
  ) {
    func messages(_ delimiter: PromptDelimiter) -> [ChatPrompt.Message] {
      let lines = [frame, delimiter.opening, data, delimiter.closing].filter { !$0.isEmpty }
      return [.init(.system, rules.text(delimiter)), .init(.user, lines.joined(separator: "\n"))]
    }
    chat = ChatPrompt(messages(delimiter), replyLimit: replyLimit)
    canonicalText = messages(.canonical).map { "\($0.role.rawValue)\n\($0.text)" }.joined(separator: "\n\n")
  }
}
