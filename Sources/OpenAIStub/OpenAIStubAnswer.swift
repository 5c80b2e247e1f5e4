import Foundation

/// What is sent back, free of any networking type.
struct OpenAIStubAnswer: Sendable, Equatable {
  /// The HTTP status.
  var status = 200
  /// The value of `Retry-After`.
  var retryAfter: String?
  /// The value of `Location`.
  var location: String?
  /// The value of `Content-Type`.
  var contentType = "application/json"
  /// The body.
  var body = ""

  /// An error object as OpenAI sends it.
  static func error(
    _ status: Int, _ message: String, code: String? = nil, field: String? = nil
  ) -> OpenAIStubAnswer {
    let members = #""param":\#(field.map(text) ?? "null"),"code":\#(code.map(text) ?? "null")"#
    let body = #"{"error":{"message":\#(text(message)),"type":"invalid_request_error",\#(members)}}"#
    return OpenAIStubAnswer(status: status, body: body)
  }

  /// A string as JSON.
  static func text(_ string: String) -> String {
    (try? JSONEncoder().encode(string)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
