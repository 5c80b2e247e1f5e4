import Offers

/// An event of a stream (WHATWG HTML, "Server-sent events"): its name and its JSON.
struct ServerSentEvent: Sendable, Equatable {
  /// Nil for the default, `message`.
  var name: String?
  var json: JSONValue

  init(_ name: String? = nil, _ json: JSONValue) {
    self.name = name
    self.json = json
  }

  /// The event as it is sent. JSON texts hold no line ends, so that nothing in them can end it.
  var text: String {
    (name.map { "event: \($0)\n" } ?? "") + "data: \(json.text)\n\n"
  }

  /// What keeps a connection alive and is no event.
  static let comment = ": still here\n\n"
}
