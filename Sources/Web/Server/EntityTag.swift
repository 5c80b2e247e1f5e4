/// What tells one version of a document from the next (RFC 9110, section 8.8.3).
///
/// All are weak: a document is the same one whether it is sent packed or plain.
struct EntityTag: Sendable, Equatable {
  /// What stands between the quotes.
  private let opaque: String

  /// The tag as headers have it.
  var text: String { "W/\"\(opaque)\"" }

  /// - Parameter version: printable, without quotes.
  init(version: String) {
    opaque = version
  }

  /// The tag of these bytes: their number and their FNV-1a hash, which tells versions apart and proves nothing.
  init(of bytes: some Collection<UInt8>) {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    opaque = "\(bytes.count)-\(String(hash, radix: 16))"
  }

  /// Whether a client that sends this as `If-None-Match` has the version already.
  func isNamed(in ifNoneMatch: String) -> Bool {
    ifNoneMatch.utf8.split(separator: UInt8(ascii: ",")).contains { item in
      var tag = item.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      while tag.last == UInt8(ascii: " ") || tag.last == UInt8(ascii: "\t") { tag.removeLast() }
      if tag.starts(with: "W/".utf8) { tag = tag.dropFirst(2) }
      return tag.elementsEqual("*".utf8) || tag.elementsEqual("\"\(opaque)\"".utf8)
    }
  }
}
