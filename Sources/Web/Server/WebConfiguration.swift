/// Where and how the server listens, and whom it lets in.
package struct WebConfiguration: Sendable {
  /// The address to listen on.
  package var host = "127.0.0.1"
  /// The port; 0 for any free one.
  package var port = Self.defaultPort
  /// What clients must know to come in; nil to let in all, which only a loopback address may.
  package var token: AccessToken?
  /// The names that the server goes by besides its own address, such as the one of a reverse proxy.
  package var allowedHosts: [HostName] = []
  /// The origins of other sites whose pages may use the server, as `origin` reads them.
  package var allowedOrigins: Set<String> = []
  package var rateLimit = RateLimit.standard
  package var limits = WebLimits()

  package init() {}

  /// The address as it stands in a URL.
  package var urlHost: String { host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host }

  /// Reads the origin of a site, such as `https://vie.example`; nil for what is none.
  package static func origin(_ text: String) -> String? { OriginCheck.origin(text) }

  /// The port where none is named.
  package static let defaultPort = 8765
}
