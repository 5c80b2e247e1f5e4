/// What comes before the body of an answer that is read piece by piece.
struct StreamHead: Sendable, Equatable {
  /// The HTTP status.
  let status: Int
  /// The value of `Retry-After`, as it came.
  var retryAfter: String?
  /// The value of `Location`, as it came.
  var location: String?
  /// The value of `Content-Range`, as it came.
  var contentRange: String?

  /// Whether the peer points elsewhere.
  var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) }

  /// The place of the body's first byte in the whole file; nil where the answer doesn't say.
  ///
  /// Reads `bytes 7-99/100` (RFC 9110, section 14.4).
  var rangeStart: Int? {
    guard let contentRange, contentRange.utf8.starts(with: "bytes ".utf8) else { return nil }
    let digits = contentRange.utf8.dropFirst(6).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
