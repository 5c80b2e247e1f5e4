import NIOCore

/// The name of a server with its port, as `Host` and `--allow-host` have it: `localhost:8765`, `[::1]:8765`, `vie.example`.
package struct HostName: Sendable, Hashable {
  /// In lower case, an IPv6 address without its brackets.
  package let name: String
  /// Nil where none is named.
  package let port: Int?

  /// Nil for what is no name: an empty one, bad characters, a port out of range.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...300).contains(bytes.count) else { return nil }
    let split: (name: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)
    if bytes[0] == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      split = (bytes[1..<end], bytes[(end + 1)...])
      guard split.name.allSatisfy({ $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || Self.isHexDigit($0) }),
        (try? SocketAddress(ipAddress: String(decoding: split.name, as: UTF8.self), port: 0)) != nil
      else { return nil }
    } else {
      let end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
      split = (bytes[..<end], bytes[end...])
      guard !split.name.isEmpty, split.name.allSatisfy(Self.isNameCharacter) else { return nil }
    }
    name = String(decoding: split.name, as: UTF8.self).lowercased()
    guard !split.rest.isEmpty else {
      port = nil
      return
    }
    let digits = split.rest.dropFirst()
    guard split.rest.first == UInt8(ascii: ":"), (1...5).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(String(decoding: digits, as: UTF8.self)), (1...65535).contains(number)
    else { return nil }
    port = number
  }

  /// Whether the name, an address or `localhost`, can only mean this machine.
  package static func isLoopback(_ name: String) -> Bool {
    if name.lowercased() == "localhost" { return true }
    guard let address = try? SocketAddress(ipAddress: name, port: 0) else { return false }
    return ClientAddress(address).isLoopback
  }

  // MARK: -

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
