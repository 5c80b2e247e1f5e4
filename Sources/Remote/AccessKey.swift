/// A key to a service. It prints as `<REDACTED>`, whatever way it is printed.
package struct AccessKey: Sendable, Equatable {
  /// The key itself, to be sent and stored only.
  let secret: String

  /// Takes 1 to 512 printable ASCII characters; white space around them is dropped. Nil for anything else.
  package init?(_ text: String) {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    var bytes = Array(text.utf8)[...]
    bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    guard (1...512).contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    secret = String(decoding: bytes, as: UTF8.self)
  }
}

extension AccessKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `<REDACTED>`.
  package var description: String { "<REDACTED>" }

  /// `<REDACTED>`.
  package var debugDescription: String { description }

  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
