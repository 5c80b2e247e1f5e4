import Foundation

/// The address of a site or of a place in it: `http` or `https`, a host, a port, a path; no user, query or fragment.
struct WebAddress: Sendable, Hashable {
  /// `http` or `https`.
  let scheme: String
  /// In lower case; an IPv6 address has its brackets.
  let host: String
  /// 1 to 65535; the scheme's own where the address names none.
  let port: Int
  /// Percent-encoded, without a slash at the end; empty for the site itself.
  let path: String

  private init(scheme: String, host: String, port: Int, path: String) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
  }

  /// Takes what counts of a URL; nil where it is not `http` or `https`, or has no host.
  init?(_ url: URL) {
    guard let scheme = url.scheme?.lowercased(), let standardPort = Self.standardPort(of: scheme) else { return nil }
    guard let host = url.host(percentEncoded: true), !host.isEmpty else { return nil }
    let port = url.port ?? standardPort
    guard (1...65_535).contains(port) else { return nil }
    var path = url.path(percentEncoded: true)[...]
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    let isBareIPv6 = host.utf8.contains(UInt8(ascii: ":")) && host.utf8.first != UInt8(ascii: "[")
    let name = isBareIPv6 ? "[\(host)]" : host
    self.init(scheme: scheme, host: name.lowercased(), port: port, path: String(path))
  }

  /// Reads an address; nil where the text is none, or longer than 2048 bytes.
  init?(_ text: String) {
    guard text.utf8.count <= 2048, let url = URL(string: text) else { return nil }
    self.init(url)
  }

  /// The address of the site: without a path.
  var origin: WebAddress { WebAddress(scheme: scheme, host: host, port: port, path: "") }

  /// The place behind this one; `path` starts with a slash.
  func appending(_ path: String) -> WebAddress {
    WebAddress(scheme: scheme, host: host, port: port, path: self.path + path)
  }

  /// Whether both are served by the same host at the same port.
  func hasSameHost(as other: WebAddress) -> Bool {
    host == other.host && port == other.port
  }

  // MARK: -

  private static func standardPort(of scheme: String) -> Int? {
    switch scheme {
    case "http": 80
    case "https": 443
    default: nil
    }
  }
}

extension WebAddress: CustomStringConvertible {
  /// The address as it is asked for.
  var description: String {
    let suffix = port == Self.standardPort(of: scheme) ? "" : ":\(port)"
    return "\(scheme)://\(host)\(suffix)\(path)"
  }
}
