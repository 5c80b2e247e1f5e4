import Offers

extension JSONValue {
  /// How many opening braces are tried.
  private static let mostTries = 64

  /// Reads the JSON object that a reply in free text holds: the first balanced one that parses.
  ///
  /// Words around it and code fences are passed over. Nil where there is none among the first 64 opening braces. Linear
  /// in the text's length.
  package init?(objectInReply text: String) {
    let bytes = Array(text.utf8)
    var start = bytes.startIndex
    for _ in 0..<Self.mostTries {
      guard let brace = bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
      if let end = Self.balancedEnd(of: bytes[brace...]), let value = try? JSONValue(parsing: bytes[brace..<end]) {
        self = value
        return
      }
      start = brace + 1
    }
    return nil
  }

  // MARK: -

  /// The place behind the brace that closes the first one; nil where none does. Braces in strings don't count.
  private static func balancedEnd(of bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (index, byte) in zip(bytes.indices, bytes) {
      if isEscaped {
        isEscaped = false
      } else if isInString {
        isInString = byte != UInt8(ascii: "\"")
        isEscaped = byte == UInt8(ascii: "\\")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        default: break
        }
        if depth == 0 { return index + 1 }
      }
    }
    return nil
  }
}
