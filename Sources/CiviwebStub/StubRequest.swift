/// A request as the stand-in sees it, free of any networking type.
package struct StubRequest: Sendable {
  /// The method, in upper case.
  package var method: String
  /// The path, without a query.
  package var path: String
  /// The value of the `X-API-KEY` header.
  package var key: String?
  /// The body.
  package var body: [UInt8]
  /// The address of the API the home page should name, ending in `/api/Offers`.
  package var endpoint: String

  /// Creates a request.
  package init(
    _ method: String,
    _ path: String,
    key: String? = nil,
    body: [UInt8] = [],
    endpoint: String = "http://127.0.0.1/api/Offers"
  ) {
    self.method = method
    self.path = path
    self.key = key
    self.body = body
    self.endpoint = endpoint
  }
}
