import Offers

/// A call to a Chroma server: a method, a place behind `/api/v2`, a body.
struct ChromaCall: Sendable, Equatable {
  /// The ways of calling that the API has.
  enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
  }

  let method: Method
  /// Percent-encoded where that is needed; starts with a slash.
  let path: String
  /// Nil for nothing.
  var body: JSONValue?

  static func get(_ path: String) -> ChromaCall { ChromaCall(method: .get, path: path) }

  static func post(_ path: String, _ body: JSONValue) -> ChromaCall {
    ChromaCall(method: .post, path: path, body: body)
  }
}
