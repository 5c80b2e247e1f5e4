import Hummingbird

/// Keeps pages of other sites from sending requests in a visitor's name (CSRF), and says which may read the answers.
struct OriginCheck: Sendable {
  /// The origins of other sites that may, such as `https://vie.example`.
  let allowed: Set<String>

  /// - Parameter host: the request's own name, which has been checked.
  /// - Returns: the other site's origin, where the request comes from one that is listed.
  /// - Throws: a 403 for any other site.
  func check(_ request: Request, host: HostName) throws(Problem) -> String? {
    let origins = request.headers[values: .origin]
    guard origins.count <= 1 else { throw Self.foreign }
    if let origin = origins.first {
      if allowed.contains(origin.lowercased()) { return origin }
      guard Self.isSame(origin, host) else { throw Self.foreign }
    }
    let sites = request.headers[values: .secFetchSite]
    guard sites.count <= 1, let site = sites.first, site != "same-origin", site != "none" else {
      if sites.count > 1 { throw Self.foreign }
      return nil
    }
    // A link on another site may lead to the page itself, as to any page.
    guard Self.opensThePage(request) else { throw Self.foreign }
    return nil
  }

  /// Nil for what is no origin: `https://NAME` or `http://NAME`, with a port or without, and nothing after.
  static func origin(_ text: String) -> String? {
    let lowercase = text.lowercased()
    for scheme in ["http://", "https://"] where lowercase.utf8.starts(with: scheme.utf8) {
      let rest = String(decoding: lowercase.utf8.dropFirst(scheme.utf8.count), as: UTF8.self)
      return HostName(rest) == nil ? nil : lowercase
    }
    return nil
  }

  // MARK: -

  private static let foreign = Problem(
    .forbidden, kind: FailureKindName.forbidden, "the request comes from a page of another site",
    hint: "Start the server with --allow-origin ORIGIN to let that site in.")

  private static func isSame(_ origin: String, _ host: HostName) -> Bool {
    for (scheme, port) in [("http://", 80), ("https://", 443)] where origin.utf8.starts(with: scheme.utf8) {
      let rest = String(decoding: origin.utf8.dropFirst(scheme.utf8.count), as: UTF8.self)
      guard let own = HostName(rest) else { return false }
      return own.name == host.name && (own.port ?? port) == (host.port ?? port)
    }
    return false
  }

  private static func opensThePage(_ request: Request) -> Bool {
    (request.method == .get || request.method == .head) && request.uri.path == "/"
      && request.headers[.origin] == nil && request.headers[.secFetchMode] == "navigate"
      && request.headers[.secFetchDest] == "document"
  }
}
