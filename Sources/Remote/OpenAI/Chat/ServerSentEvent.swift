/// An event of a stream of server-sent events.
struct ServerSentEvent: Sendable, Equatable {
  /// What the `event` field names; empty where there is none.
  var name = ""
  /// The lines of the `data` fields, joined by line feeds.
  var data: [UInt8] = []
}
