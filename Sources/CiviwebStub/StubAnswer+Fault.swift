extension StubAnswer {
  /// The answer that takes the place of a good one, whatever it was, or nil when the fault spoils the good one.
  static func replacement(for fault: Fault, retryAfter: String) -> StubAnswer? {
    switch fault {
    case .internalServerError: .json(#"{"message":"An error has occurred."}"#, status: 500)
    case .badGateway: .page(gatewayPage("502 - Web server received an invalid response."), status: 502)
    case .serviceUnavailable: .page(gatewayPage("503 - The service is unavailable."), status: 503)
    case .webPage: .page(gatewayPage("The site is under maintenance."))
    case .emptyBody: .json("")
    case .noContent: .empty(204)
    case .rateLimit:
      StubAnswer(status: 429, retryAfter: retryAfter)
    case .closedConnection, .truncatedBody, .emptyPage: nil
    }
  }

  /// The answer spoilt by a fault of its delivery or its body.
  func spoilt(by fault: Fault) -> StubAnswer {
    var spoilt = self
    switch fault {
    case .closedConnection:
      spoilt.delivery = .closedHalfway
    case .truncatedBody:
      spoilt.status = 200
      spoilt.contentType = "application/json; charset=utf-8"
      spoilt.body = body.count < 2 ? Array(#"{"result":[{"id":"#.utf8) : Array(body.prefix(body.count * 2 / 3))
    default:
      break
    }
    return spoilt
  }

  // MARK: - Private

  private static func gatewayPage(_ message: String) -> String {
    "<!DOCTYPE html><html><head><title>\(message)</title></head><body><h1>\(message)</h1></body></html>"
  }
}
