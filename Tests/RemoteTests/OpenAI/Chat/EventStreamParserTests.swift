import Testing

@testable import Remote

@Suite("Parser of server-sent events")
struct EventStreamParserTests {
  private func events(_ pieces: [[UInt8]], limit: Int = 1_000) throws -> [ServerSentEvent] {
    var parser = EventStreamParser(limit: limit)
    var events: [ServerSentEvent] = []
    for piece in pieces { events += try parser.take(piece) }
    if let last = parser.finish() { events.append(last) }
    return events
  }

  private func data(_ text: String) throws -> [String] {
    try events([Array(text.utf8)]).map { String(decoding: $0.data, as: UTF8.self) }
  }

  @Test(
    "fields, comments and line ends are read as the standard says",
    arguments: [
      ("data: a\n\ndata: b\n\n", ["a", "b"]), ("data:a\r\n\r\ndata:b\r\n\r\n", ["a", "b"]),
      ("data: a\r\rdata: b\r\r", ["a", "b"]), ("data: a\n\r\ndata: b\r\n\n", ["a", "b"]),
      ("\u{FEFF}data: a\n\n", ["a"]), ("data: a\n\n\u{FEFF}data: b\n\n", ["a"]),
      (": keep-alive\n\ndata: a\n: in between\ndata: b\n\n", ["a\nb"]), ("data:  a\n\n", [" a"]),
      ("data\n\n", [""]), ("data: a\ndata\n\n", ["a\n"]), ("id: 7\nretry: 3\nevent: ping\n\n", []),
      ("\n\n\ndata: a\n\n\n\n", ["a"]), ("datum: a\nDATA: b\n data: c\n\n", []), ("", []), ("\r\n", []),
    ]
  )
  func fields(text: String, expected: [String]) throws {
    #expect(try data(text) == expected)
  }

  @Test("the end of the stream ends the last event", arguments: ["data: a", "data: a\n", "data: a\r", "data: a\r\n"])
  func missingBlankLine(text: String) throws {
    #expect(try data(text) == ["a"])
  }

  @Test("an event has its name, and an error field names its event")
  func names() throws {
    let stream = "event: note\ndata: a\n\ndata: b\n\nerror: {\"code\":400}\n\n"
    let expected = [("note", "a"), ("", "b"), ("error", #"{"code":400}"#)]
    let found = try events([Array(stream.utf8)])
    #expect(found == expected.map { ServerSentEvent(name: $0.0, data: Array($0.1.utf8)) })
  }

  /// A stream with every kind of line end, a byte-order mark and characters of several bytes.
  private static let stream = Array(
    "\u{FEFF}: hi\r\n\r\nevent: é\rdata: où\r\rdata: 🦊\ndata:\r\n\ndata: 東京\r\n\r\ndata: [DONE]".utf8)

  @Test("where the stream is split makes no difference", arguments: 0...stream.count)
  func splits(place: Int) throws {
    let whole = try events([Self.stream])
    #expect(whole.map { String(decoding: $0.data, as: UTF8.self) } == ["où", "🦊\n", "東京", "[DONE]"])
    #expect(try events([Array(Self.stream[..<place]), Array(Self.stream[place...])]) == whole)
  }

  @Test("neither do single bytes and empty pieces")
  func bytes() throws {
    let whole = try events([Self.stream])
    #expect(try events(Self.stream.flatMap { [[$0], []] }) == whole)
  }

  @Test("an event over the limit is an error, be it one line or many, however it is split", arguments: [1, 7, 500])
  func limit(pieceSize: Int) {
    let line = Array("data: ".utf8) + Array(repeating: UInt8(ascii: "x"), count: 200)
    let lines = Array(String(repeating: "data: 0123456789\n", count: 20).utf8)
    for bytes in [line, lines] {
      let pieces = stride(from: 0, to: bytes.count, by: pieceSize).map {
        Array(bytes[$0..<min($0 + pieceSize, bytes.count)])
      }
      #expect(throws: EventStreamParser.TooLarge(limit: 100)) { _ = try events(pieces, limit: 100) }
    }
  }

  @Test("many small events stay within a limit for one")
  func many() throws {
    #expect(try events([Array(String(repeating: "data: 0123456789\n\n", count: 50).utf8)], limit: 40).count == 50)
  }
}
