import Hummingbird
import NIOCore

/// Answers only to the server's own names, so that no foreign name that is made to lead here (DNS rebinding) reads it.
struct HostCheck: Sendable {
  /// What the server was told to listen on.
  let boundHost: String
  /// The names that were listed; one without a port goes with any.
  let allowed: [HostName]

  /// - Parameter local: the address at which the connection came in; nil without a network.
  /// - Throws: a 400 for no name, several or none that can be read, a 403 for a foreign one.
  func check(_ request: Request, local: SocketAddress?) throws(Problem) -> HostName {
    guard let text = request.head.authority, request.headers[values: .host].isEmpty else {
      throw Problem.badRequest("the request has no Host, or several", hint: "Send exactly one Host header.")
    }
    guard let host = HostName(text) else {
      throw Problem.badRequest("the request's Host is no name", hint: "Send the server's name and port as Host.")
    }
    guard isListed(host) || (isOwn(host, local: local) && isOwn(host.port, local: local)) else {
      throw Problem(
        .forbidden, kind: FailureKindName.forbidden, "this server doesn't answer to the name in Host",
        hint: "Call it by its own address, or start it with --allow-host NAME.")
    }
    return host
  }

  // MARK: -

  private func isListed(_ host: HostName) -> Bool {
    allowed.contains { $0.name == host.name && ($0.port == nil || $0.port == host.port) }
  }

  /// An address can't be made to lead elsewhere, so the one at which the connection came in is ours, whichever it is.
  private func isOwn(_ host: HostName, local: SocketAddress?) -> Bool {
    if HostName.isLoopback(host.name) || host.name == boundHost.lowercased() { return true }
    guard let address = local?.ipAddress, let named = try? SocketAddress(ipAddress: host.name, port: 0) else {
      return false
    }
    return named.ipAddress == address
  }

  private func isOwn(_ port: Int?, local: SocketAddress?) -> Bool {
    guard let port, let own = local?.port else { return true }
    return port == own
  }
}

/// The kinds of problems that only the server's guard has.
enum FailureKindName {
  static let forbidden = "forbidden"
}
