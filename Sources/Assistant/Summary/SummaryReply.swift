import Offers

/// What a model wrote for a summary, now or before.
struct SummaryReply: Sendable, Equatable {
  /// The text as it came, not checked.
  var text: String
  var ending: ReplyEnding.Reason
  /// What it took; nil where it came out of the cache.
  var paid: PaidModel.Reply?

  init(text: String, paid: PaidModel.Reply) {
    self.text = text
    ending = paid.ending.reason
    self.paid = paid
  }

  /// A kept reply; nil where the text isn't one.
  init?(kept: String) {
    guard let value = try? JSONValue(parsing: kept), case .string(let text)? = value["reply"],
      case .string(let finish)? = value["finish"], let ending = ReplyEnding.Reason(rawValue: finish)
    else { return nil }
    self.text = text
    self.ending = ending
  }

  /// The text to keep; nil for a reply that another call might better: one held back, or none at all.
  var keepable: String? {
    guard ending != .filtered, ending != .toolCall,
      text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return nil }
    return JSONValue.members(["reply": .string(text), "finish": .string(ending.rawValue)]).text
  }
}
