import Offers
import Testing

/// A stream of server-sent events, read as the standard says.
struct EventText {
  /// The events in order, comments left out.
  let events: [(name: String, json: JSONValue)]

  /// - Throws: where an event has no JSON.
  init(_ text: String) throws {
    var events: [(name: String, json: JSONValue)] = []
    for block in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .split(separator: [])
    {
      var (name, data): (String, String?) = ("message", nil)
      for line in block.map({ String(decoding: $0, as: UTF8.self) }) {
        if line.hasPrefix("event: ") { name = String(line.dropFirst(7)) }
        if line.hasPrefix("data: ") { data = (data.map { $0 + "\n" } ?? "") + line.dropFirst(6) }
      }
      if let data { events.append((name, try JSONValue(parsing: data))) }
    }
    self.events = events
  }

  /// The names in order, each run of equal ones once.
  var order: [String] {
    events.map(\.name).reduce(into: []) { order, name in
      if order.last != name { order.append(name) }
    }
  }

  /// The contents of all events of a name.
  func all(_ name: String) -> [JSONValue] { events.filter { $0.name == name }.map(\.json) }
}
