import Offers

/// An event of a stream (WHATWG HTML, "Server-sent events"): its name and what it tells, mostly JSON.
struct ServerSentEvent: Sendable, Equatable {
  /// Nil for the default, `message`.
  private let name: String?
  private let line: String

  /// JSON texts hold no line ends, so that nothing in them can end the event.
  init(_ name: String, _ json: JSONValue) {
    self.name = name
    line = json.text
  }

  init(_ json: JSONValue) {
    name = nil
    line = json.text
  }

  /// An event that is no JSON.
  ///
  /// - Parameter line: without line ends.
  init(line: StaticString) {
    name = nil
    self.line = "\(line)"
  }

  /// The event as it is sent.
  var text: String {
    (name.map { "event: \($0)\n" } ?? "") + "data: \(line)\n\n"
  }

  /// What keeps a connection alive and is no event.
  static let comment = ": still here\n\n"
}
