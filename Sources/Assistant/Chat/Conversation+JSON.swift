import Offers
import Retrieval

extension Conversation {
  /// The format that is written.
  package static let formatVersion = 1

  /// The conversation as it is saved: `{"version": 1, "language": …, "standing": …, "shown": […], "turns": […]}`.
  package var json: JSONValue {
    .members([
      "version": .integer(Self.formatVersion),
      "language": language.map { .string($0.rawValue) },
      "standing": standing?.savedJSON,
      "shown": .array(shown.map(\.json)),
      "turns": .array(turns.map(\.json)),
    ])
  }

  /// Reads what ``json`` wrote, to an equal conversation.
  ///
  /// Members that are missing or null are empty, unknown ones are passed over; what is too long is cut as if it had been
  /// said.
  package init(json: JSONValue) throws(ConversationReadingError) {
    guard case .object = json, let version = json["version"] else { throw .notAConversation }
    guard version.lenientInteger == Self.formatVersion else {
      throw .unknownVersion(version.lenientText ?? version.typeName)
    }
    let reader = ConversationReader(json: json, turn: nil)
    var turns: [Turn] = []
    for (index, turn) in try reader.elements("turns").suffix(Self.turnLimit).enumerated() {
      turns.append(try Turn(ConversationReader(json: turn, turn: index + 1)))
    }
    self.init(
      turns: turns, standing: try reader.plan("standing"), shown: try reader.shown("shown"),
      language: try reader.language("language"))
  }

  /// Reads a saved conversation.
  package init(parsing text: some Collection<UInt8>) throws(ConversationReadingError) {
    let json: JSONValue
    do { json = try JSONValue(parsing: text) } catch { throw .damaged(error) }
    try self.init(json: json)
  }
}

extension Conversation.Turn {
  /// The turn under the names of its members.
  package var json: JSONValue {
    .members([
      "question": .string(question),
      "standalone": .string(standalone),
      "plan": plan?.savedJSON,
      "shown": .array(shown.map(\.json)),
      "focus": .array(focus.map { .integer($0) }),
      "aspects": .array(aspects.map { .string($0.rawValue) }),
      "cited": .array(cited.map { .integer($0) }),
      "answer": .string(answer),
      "language": language.map { .string($0.rawValue) },
    ])
  }

  fileprivate init(_ reader: ConversationReader) throws(ConversationReadingError) {
    self.init(
      question: try reader.text("question"), standalone: try reader.text("standalone"), plan: try reader.plan("plan"),
      shown: try reader.shown("shown"), focus: try reader.ids("focus"),
      aspects: try reader.elements("aspects").compactMap { $0.lenientText.flatMap(OfferAspect.init) },
      cited: try reader.ids("cited"), answer: try reader.text("answer"), language: try reader.language("language"))
  }
}

extension ShownOffer {
  fileprivate var json: JSONValue {
    .members([
      "id": .integer(id),
      "reference": reference.map { .string($0) },
      "title": .string(title),
      "company": company.map { .string($0) },
      "city": city.map { .string($0) },
      "country": country.map { .string($0.code) },
    ])
  }

  init?(json: JSONValue) {
    guard let id = json["id"]?.lenientInteger, id > 0 else { return nil }
    func text(_ name: String) -> String? {
      if case .string(let text)? = json[name] { text } else { nil }
    }
    self.init(
      id: id, reference: text("reference"), title: text("title") ?? "", company: text("company"), city: text("city"),
      country: text("country").flatMap { Country(code: $0) })
  }
}
