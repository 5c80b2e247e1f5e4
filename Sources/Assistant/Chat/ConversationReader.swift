import Offers
import Retrieval

/// Reads the members of a saved conversation, or of one of its turns.
struct ConversationReader {
  let json: JSONValue
  /// Which turn, from 1; nil for the conversation itself.
  let turn: Int?

  func text(_ name: String) throws(ConversationReadingError) -> String {
    switch json[name] {
    case nil, .null?: return ""
    case .string(let text)?: return text
    default: throw .badMember(name: name, turn: turn)
    }
  }

  func elements(_ name: String) throws(ConversationReadingError) -> [JSONValue] {
    switch json[name] {
    case nil, .null?: return []
    case .array(let elements)?: return elements
    default: throw .badMember(name: name, turn: turn)
    }
  }

  func ids(_ name: String) throws(ConversationReadingError) -> [Offer.ID] {
    var ids: [Offer.ID] = []
    for element in try elements(name).prefix(Conversation.shownLimit) {
      guard let id = element.lenientInteger, id > 0 else { throw .badMember(name: name, turn: turn) }
      ids.append(id)
    }
    return ids
  }

  func shown(_ name: String) throws(ConversationReadingError) -> [ShownOffer] {
    var shown: [ShownOffer] = []
    for element in try elements(name).prefix(Conversation.shownLimit) {
      guard let offer = ShownOffer(json: element) else { throw .badMember(name: name, turn: turn) }
      shown.append(offer)
    }
    return shown
  }

  func plan(_ name: String) throws(ConversationReadingError) -> QuestionPlan? {
    guard let saved = json[name], !saved.isNull else { return nil }
    do { return try QuestionPlan(saved: saved) } catch { throw .badPlan(error, turn: turn) }
  }

  func language(_ name: String) throws(ConversationReadingError) -> Language? {
    guard let code = json[name], !code.isNull else { return nil }
    guard let language = code.lenientText.flatMap(Language.init(rawValue:)) else {
      throw .badMember(name: name, turn: turn)
    }
    return language
  }
}
