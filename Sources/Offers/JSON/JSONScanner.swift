/// Walks over the bytes of a JSON text.
///
/// `skipValue` only follows strings and brackets, so that it finds the end of an element whose inside is damaged; that
/// is how one bad offer is set apart from the others of its page.
struct JSONScanner {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position >= bytes.endIndex }

  /// The byte at the position, after white space; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.endIndex, Self.isSpace(bytes[position]) { position += 1 }
    return position < bytes.endIndex ? bytes[position] : nil
  }

  /// Takes the byte at the position, white space included.
  mutating func next() throws(JSONError) -> UInt8 {
    guard position < bytes.endIndex else { throw .endsEarly }
    defer { position += 1 }
    return bytes[position]
  }

  /// Takes `byte`, after white space, or throws.
  mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard let found = peek() else { throw .endsEarly }
    guard found == byte else { throw .unexpectedByte(found, offset: position) }
    position += 1
  }

  /// Takes `byte` if it stands next, after white space.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Skips one value of any kind and gives its bytes.
  mutating func skipValue() throws(JSONError) -> ArraySlice<UInt8> {
    guard peek() != nil else { throw .endsEarly }
    let start = position
    var depth = 0
    repeat {
      guard let byte = peek() else { throw .endsEarly }
      switch byte {
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { throw .unexpectedByte(byte, offset: position) }
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw .unexpectedByte(byte, offset: position) }
        position += 1
      default: skipWord()
      }
    } while depth > 0
    return bytes[start..<position]
  }

  /// Skips a string and gives the bytes between its quotes, escapes as they are.
  @discardableResult
  mutating func skipString() throws(JSONError) -> ArraySlice<UInt8> {
    try expect(UInt8(ascii: "\""))
    let start = position
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return bytes[start..<(position - 1)]
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    throw .endsEarly
  }

  /// Takes the run of bytes that make a number or a bare word.
  @discardableResult
  mutating func skipWord() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.endIndex, !Self.endsWord(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "\""):
      true
    default: isSpace(byte)
    }
  }
}
