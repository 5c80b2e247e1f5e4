import Hummingbird

/// What a listed site's pages are told by CORS; other sites are told nothing.
enum SharedOrigin {
  /// The answer to a browser's question before it sends a request; nil where that is no such question.
  static func preflight(_ request: Request, from origin: String?) -> Response? {
    guard request.method == .options, origin != nil, request.headers[.accessControlRequestMethod] != nil else {
      return nil
    }
    return Response(
      status: .noContent,
      headers: [
        .accessControlAllowMethods: "GET, HEAD, POST",
        .accessControlAllowHeaders:
          "Authorization, Content-Type, Accept, X-Request-Id, Mcp-Session-Id, Mcp-Protocol-Version, Last-Event-Id",
        .accessControlMaxAge: "600",
      ])
  }

  /// Lets the pages of the origin read the response.
  static func open(_ headers: inout HTTPFields, to origin: String) {
    headers[.accessControlAllowOrigin] = origin
    headers[.accessControlExposeHeaders] = "X-Request-Id, Retry-After, Mcp-Session-Id"
    headers.vary(on: "Origin")
  }
}
