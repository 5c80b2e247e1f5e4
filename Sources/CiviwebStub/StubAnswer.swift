/// What to answer, and how: the decision of ``StubState``, carried out by a thin shell.
package struct StubAnswer: Equatable, Sendable {
  /// How much of the body reaches the client.
  package enum Delivery: Equatable, Sendable {
    /// All of it.
    case whole
    /// Its first half, then the connection closes.
    case closedHalfway
  }

  /// The HTTP status.
  package var status: Int
  /// The media type, or nil to send none.
  package var contentType: String?
  /// The value of Retry-After, or nil to send none.
  package var retryAfter: String?
  /// The value of Allow, or nil to send none.
  package var allow: String?
  /// The body; its size is the Content-Length, even when only half is delivered.
  package var body: [UInt8] = []
  /// How much of the body is delivered.
  package var delivery = Delivery.whole
  /// The seconds to wait before the first byte.
  package var delay = 0.0
  /// The bytes of body to send a second, or nil for all at once.
  package var bytesPerSecond: Double?

  /// An answer with no body.
  static func empty(_ status: Int) -> StubAnswer {
    StubAnswer(status: status)
  }

  /// An answer in JSON.
  static func json(_ text: String, status: Int = 200) -> StubAnswer {
    StubAnswer(status: status, contentType: "application/json; charset=utf-8", body: Array(text.utf8))
  }

  /// An answer in HTML.
  static func page(_ html: String, status: Int = 200) -> StubAnswer {
    StubAnswer(status: status, contentType: "text/html; charset=utf-8", body: Array(html.utf8))
  }

  /// An error in ASP.NET's style.
  static func problem(_ problem: ProblemDetails) -> StubAnswer {
    StubAnswer(
      status: problem.status,
      contentType: "application/problem+json; charset=utf-8",
      body: Array(problem.json.text.utf8)
    )
  }

  /// The envelope around a page of records.
  static func envelope(_ records: [String], count: Int) -> StubAnswer {
    let result = records.joined(separator: ",")
    let trailer = #""fileShareUrl":null,"logosContainer":null,"fileShareSasToken":null"#
    return .json(#"{"result":[\#(result)],"count":\#(count),\#(trailer)}"#)
  }
}
