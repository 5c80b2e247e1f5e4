import Foundation

extension WebAddress {
  /// Whether the host is this machine or one of its own network, by its name or number alone; nothing is looked up.
  ///
  /// Local are `localhost`, names without a dot, the names that are reserved for local use (`.local`, RFC 6762;
  /// `.internal`; `.home.arpa`, RFC 8375), and the addresses of loopback, private and link-local networks.
  var isLocal: Bool {
    if host.utf8.first == UInt8(ascii: "[") { return Self.isLocalIPv6(host) }
    var numeric = in_addr()
    if inet_pton(AF_INET, host, &numeric) == 1 { return Self.isLocalIPv4(UInt32(bigEndian: numeric.s_addr)) }
    return Self.isLocalName(host)
  }

  /// Whether a key may be sent here: over TLS, or without leaving the local network.
  var isSafeForKeys: Bool { scheme == "https" || isLocal }

  // MARK: -

  private static func isLocalName(_ host: String) -> Bool {
    // "2130706433" and "0x7f000001" are numbers to a resolver, and may be anybody's.
    guard let first = host.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    let labels = host.utf8.split(separator: UInt8(ascii: "."))
    guard labels.count > 1 else { return true }
    let endings = [".localhost", ".local", ".internal", ".home.arpa"]
    return endings.contains { Array(host.utf8).suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static func isLocalIPv4(_ address: UInt32) -> Bool {
    switch (address >> 24, address >> 16 & 0xFF) {
    case (127, _), (10, _), (172, 16...31), (192, 168), (169, 254): true
    default: false
    }
  }

  private static func isLocalIPv6(_ host: String) -> Bool {
    var numeric = in6_addr()
    guard inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &numeric) == 1 else { return false }
    let bytes = withUnsafeBytes(of: &numeric) { Array($0) }
    guard bytes.count == 16 else { return false }
    if bytes.dropLast().allSatisfy({ $0 == 0 }) { return bytes[15] == 1 }
    return bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
  }
}
