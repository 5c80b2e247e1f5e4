import NIOCore

/// Whom a limit counts together: an IPv4 address, or an IPv6 network of 64 bits, which one client has to itself.
struct ClientAddress: Hashable, Sendable {
  private let network: UInt64
  private let isIPv4: Bool
  /// Whether the client is on this machine.
  let isLoopback: Bool

  /// Callers without an address, such as those over a local socket, count as this machine.
  init(_ address: SocketAddress?) {
    switch address {
    case .v4(let address): self.init(ipv4: withUnsafeBytes(of: address.address.sin_addr, Array.init)[...])
    case .v6(let address): self.init(ipv6: withUnsafeBytes(of: address.address.sin6_addr, Array.init))
    case .unixDomainSocket, nil: self.init(network: 0, isIPv4: false, isLoopback: true)
    }
  }

  // MARK: -

  private init(network: UInt64, isIPv4: Bool, isLoopback: Bool) {
    self.network = network
    self.isIPv4 = isIPv4
    self.isLoopback = isLoopback
  }

  private init(ipv4 bytes: ArraySlice<UInt8>) {
    self.init(network: Self.number(bytes), isIPv4: true, isLoopback: bytes.first == 127)
  }

  private init(ipv6 bytes: [UInt8]) {
    // ::ffff:a.b.c.d is an IPv4 client of a socket for both.
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes.dropFirst(10).prefix(2).allSatisfy({ $0 == 0xFF }) {
      self.init(ipv4: bytes.suffix(4))
      return
    }
    let isLoopback = bytes.prefix(15).allSatisfy { $0 == 0 } && bytes.last == 1
    self.init(network: Self.number(bytes.prefix(8)), isIPv4: false, isLoopback: isLoopback)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
