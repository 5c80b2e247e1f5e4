import Offers
import Retrieval

/// Has a model put a question into words that need no conversation, where rules are unsure, and trusts it with nothing
/// else: what it answers must be made of what was said.
package struct QuestionRewriter: Sendable {
  private let compiler: QuestionCompiler

  /// - Parameters:
  ///   - vocabulary: the names of the offers' companies and cities.
  ///   - today: the day from which dates are counted.
  package init(vocabulary: QuestionVocabulary, today: CalendarDay) {
    compiler = QuestionCompiler(vocabulary: vocabulary, today: today)
  }

  /// How many turns the model is told.
  static let turnLimit = 4
  /// How many scalars of a question it is told.
  static let textLimit = 300
  /// The longest question that is taken, in bytes of UTF-8.
  package static let replyLimit = 500

  /// What the model is asked: to answer `{"question": "…"}`. Neither offers nor answers are told.
  ///
  /// - Parameter language: the prompt's language; nil for the one that was spoken last.
  package func prompt(
    for text: String, after conversation: Conversation, in language: Language? = nil
  ) -> ChatPrompt {
    let language = language ?? conversation.language ?? .english
    let said = conversation.turns.suffix(Self.turnLimit).map { turn in
      "- " + Self.line(turn.question) + (turn.standalone.isEmpty ? "" : " => " + Self.line(turn.standalone))
    }
    let system =
      language == .french
      ? """
      Tu réécris la dernière question d'une conversation sur des offres de VIE pour qu'elle se comprenne seule. \
      Garde la langue, les lieux, les entreprises, les nombres et les dates tels qu'ils ont été dits, et n'ajoute rien. \
      Réponds seulement par un objet JSON : {"question": "..."}.
      """
      : """
      You rewrite the last question of a conversation about VIE job offers so that it can be understood alone. Keep the \
      language, the places, the companies, the numbers and the dates as they were said, and add nothing. Answer with \
      a JSON object only: {"question": "..."}.
      """
    let user =
      language == .french
      ? "Questions précédentes :\n\(said.joined(separator: "\n"))\nDernière question : \(Self.line(text))"
      : "Earlier questions:\n\(said.joined(separator: "\n"))\nLast question: \(Self.line(text))"
    return ChatPrompt([.init(.system, system), .init(.user, user)], replyLimit: 200, schema: Self.schema)
  }

  /// The question in a model's reply, if it is one that may be asked.
  package func question(
    in reply: String, for text: String, after conversation: Conversation
  ) throws(RewriteError) -> String {
    guard let question = Self.questionText(in: reply) else { throw .notAQuestion }
    guard question.utf8.count <= Self.replyLimit else { throw .tooLong(bytes: question.utf8.count) }
    let said = SaidBefore(text, after: conversation, compiler: compiler)
    if let word = said.invention(in: question) { throw .invented(word) }
    return question
  }

  // MARK: -

  private static let schema = ReplySchema(
    name: "standalone_question",
    schema: .members([
      "type": .string("object"),
      "properties": .members(["question": .members(["type": .string("string")])]),
      "required": .array([.string("question")]),
      "additionalProperties": .bool(false),
    ]))

  private static func line(_ text: String) -> String {
    ConversationText.cut(TextCleaning.line(ConversationText.cut(text, to: textLimit)) ?? "", to: textLimit)
  }

  /// The member of the first JSON object in a reply, on one clean line.
  private static func questionText(in reply: String) -> String? {
    let bytes = Array(reply.utf8.prefix(20_000))
    guard let start = bytes.firstIndex(of: UInt8(ascii: "{")), let end = bytes.lastIndex(of: UInt8(ascii: "}")),
      start < end, let json = try? JSONValue(parsing: bytes[start...end]), case .string(let text)? = json["question"],
      let question = TextCleaning.line(text), question.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    return question
  }
}
