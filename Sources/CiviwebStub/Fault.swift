/// A way in which an answer goes wrong.
package enum Fault: String, CaseIterable, Sendable {
  /// HTTP 500 with a JSON message.
  case internalServerError = "500"
  /// HTTP 502 with a gateway's page.
  case badGateway = "502"
  /// HTTP 503 with a gateway's page.
  case serviceUnavailable = "503"
  /// The right head, half of the body, then the connection closes.
  case closedConnection = "closed"
  /// HTTP 200 with a cut body whose Content-Length is that of the cut body.
  case truncatedBody = "truncated"
  /// HTTP 200 with a web page.
  case webPage = "html"
  /// HTTP 200 with nothing in it.
  case emptyBody = "empty-body"
  /// HTTP 429 with a Retry-After.
  case rateLimit = "429"
  /// HTTP 204.
  case noContent = "204"
  /// An envelope with the right count and no offers.
  case emptyPage = "empty-page"

  /// What a failing request picks from under a failure rate.
  package static let mix: [Fault] = [
    .internalServerError, .badGateway, .serviceUnavailable, .closedConnection, .truncatedBody, .webPage, .emptyBody,
  ]
}
