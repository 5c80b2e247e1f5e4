/// The secret that lets a client in.
package struct AccessToken: Sendable {
  private let bytes: [UInt8]

  /// The fewest characters of a token: what can't be guessed.
  package static let minimumLength = 16

  /// Nil for fewer than 16 or more than 512 characters, and for any that isn't printable ASCII.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (Self.minimumLength...512).contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return nil
    }
    self.bytes = bytes
  }

  /// Whether that is the token. How long this takes tells nothing of the token but, at most, its length.
  func matches(_ candidate: some Collection<UInt8>) -> Bool {
    guard candidate.count == bytes.count else { return false }
    return zip(bytes, candidate).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { "<REDACTED>" }
  package var debugDescription: String { "<REDACTED>" }
}
