import HTTPTypes

extension HTTPField.Name {
  static let host = unchecked("Host")
  static let requestID = unchecked("X-Request-Id")
  static let secFetchSite = unchecked("Sec-Fetch-Site")
  static let secFetchMode = unchecked("Sec-Fetch-Mode")
  static let secFetchDest = unchecked("Sec-Fetch-Dest")
  static let referrerPolicy = unchecked("Referrer-Policy")
  static let resourcePolicy = unchecked("Cross-Origin-Resource-Policy")
  static let openerPolicy = unchecked("Cross-Origin-Opener-Policy")
  static let frameOptions = unchecked("X-Frame-Options")
  static let permissionsPolicy = unchecked("Permissions-Policy")

  private static func unchecked(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header") }
    return name
  }
}
