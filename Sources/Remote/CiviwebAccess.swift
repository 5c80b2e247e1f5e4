/// Where the API is, and the key it is asked with.
struct CiviwebAccess: Sendable, Equatable {
  /// The API's base, ending in `/api/Offers`.
  let endpoint: WebAddress
  /// Nil where none is needed, or none is known yet.
  let key: CiviwebKey?

  /// Whether a site may name this endpoint: over TLS anywhere, else only at its own host and port.
  static func isAllowed(_ endpoint: WebAddress, for site: WebAddress) -> Bool {
    endpoint.scheme == "https" || endpoint.hasSameHost(as: site)
  }
}
