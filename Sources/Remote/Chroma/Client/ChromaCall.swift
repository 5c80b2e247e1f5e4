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

  /// The call as it goes over the network.
  func http(at endpoint: ChromaEndpoint) -> HTTPCall {
    let json = body.map { Array($0.text.utf8) } ?? []
    let way: HTTPCall.Method =
      switch method {
      case .get: .get
      case .post: .post(json)
      case .put: .put(json)
      case .delete: .delete
      }
    var call = HTTPCall(method: way, address: endpoint.base.appending(path), key: endpoint.token)
    call.keyHeader = endpoint.tokenHeader == .bearer ? .bearer : .chromaToken
    return call
  }
}
