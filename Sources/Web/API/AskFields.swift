import Assistant
import Offers

/// What a question asks for, as a request states it.
struct AskFields: Sendable {
  var search: SearchRequest
  /// Whether no model is to be asked.
  var isExtractive: Bool
  /// The language to answer in; nil for the question's own.
  var language: Language?
  /// Whether the answer is wanted piece by piece; nil where nothing is said.
  var streams: Bool?
  /// What was said before; nil for a question that stands alone.
  var conversation: Conversation?

  /// The names of what a question can be told, conditions aside.
  static let names = [
    "question", "query", "q", "n", "limit", "extractive", "relax", "stream", "language", "conversation", "filters",
  ]
  /// Beside a question, this is the language of the answer; in `filters` it is that of the offers.
  private static let ownNames = ["language"]

  init(_ fields: RequestFields) throws {
    try fields.allow(only: Self.names + RequestFields.filterNames.filter { !Self.ownNames.contains($0) })
    let question = try fields.text(try fields.name(among: ["question", "query", "q"]))
    let limit = try fields.integer(try fields.name(among: ["n", "limit"]), in: SearchRequest.limitRange)
    search = try SearchFields.request(question, limit: limit, filter: try fields.filter(except: Self.ownNames))
    guard !search.query.isEmpty else {
      throw Problem.badRequest("there is no question", hint: "Give one as \"question\".")
    }
    search.relaxes = try fields.flag("relax") ?? false
    isExtractive = try fields.flag("extractive") ?? false
    streams = try fields.flag("stream")
    language = try fields.word("language").map { name throws(FilterError) in
      guard let language = Language(matching: name) else { throw .unknownLanguage(name) }
      return language
    }
    conversation = try fields.object("conversation").flatMap { _ in fields.value("conversation") }.map(
      Self.conversation)
  }

  // MARK: -

  /// Reads what an earlier answer gave; it comes from outside, and may be anything.
  private static func conversation(_ json: JSONValue) throws(Problem) -> Conversation {
    do {
      return try Conversation(json: json)
    } catch {
      throw .badRequest(
        "\"conversation\" can't be gone on with: \(error)",
        hint: "Send back \"conversation\" of the last answer as it came, or leave it out.")
    }
  }
}
