import Offers

/// Walks over the bytes of a large JSON text without making values of it.
///
/// A vocabulary is a hundred thousand lines of the same form; each is read where it stands. Nothing here recurses, so
/// deep nesting costs nothing. The bytes must outlive the cursor.
struct JSONCursor {
  /// The bytes between a string's quotes, escapes as they are.
  struct RawString {
    let range: Range<Int>
    let hasEscapes: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Makes sure that nothing but white space is left.
  mutating func expectEnd() throws(JSONError) {
    if let byte = try? peek() { throw .unexpectedByte(byte, offset: position) }
  }

  /// The byte at the position, after white space.
  @inline(__always)
  mutating func peek() throws(JSONError) -> UInt8 {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    throw .endsEarly
  }

  /// Takes `byte`, after white space, or throws.
  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(JSONError) {
    let found = try peek()
    guard found == byte else { throw .unexpectedByte(found, offset: position) }
    position += 1
  }

  /// Takes `byte` if it stands next, after white space.
  @inline(__always)
  mutating func take(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try peek() == byte else { return false }
    position += 1
    return true
  }

  /// Takes a string and finds where it is. Its bytes are valid UTF-8 and hold no control characters.
  @inline(__always)
  mutating func string() throws(JSONError) -> RawString {
    try expect(UInt8(ascii: "\""))
    let start = position
    var hasEscapes = false
    var all: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let range = start..<position
        position += 1
        guard all < 0x80 || UTF8Scan.isValid(UnsafeBufferPointer(rebasing: bytes[range])) else {
          throw .notUTF8(offset: start)
        }
        return RawString(range: range, hasEscapes: hasEscapes)
      }
      guard byte >= 0x20 else { throw .unexpectedByte(byte, offset: position) }
      all |= byte
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    throw .endsEarly
  }

  /// Takes a string as text.
  mutating func text() throws(JSONError) -> String {
    let raw = try string()
    guard raw.hasEscapes else { return String(decoding: bytes[raw.range], as: UTF8.self) }
    return try text(of: raw)
  }

  /// The text of a string whose escapes need reading.
  func text(of raw: RawString) throws(JSONError) -> String {
    let quoted = bytes[(raw.range.lowerBound - 1)..<(raw.range.upperBound + 1)]
    guard case .string(let text) = try JSONValue(parsing: quoted) else { throw .endsEarly }
    return text
  }

  /// Takes a number, to the nearest `Double`.
  @inline(__always)
  mutating func number() throws(JSONError) -> Double {
    let first = try peek()
    guard let number = ExactDecimal.read(bytes, at: &position) else {
      throw .unexpectedByte(first, offset: position)
    }
    return number
  }

  /// Takes a number of up to 18 digits; nil where something else stands there.
  @inline(__always)
  mutating func wholeNumber() throws(JSONError) -> Int? {
    _ = try peek()
    let start = position
    var number = 0
    while position < bytes.count, position - start < 18, bytes[position] &- 0x30 < 10 {
      number = number * 10 + Int(bytes[position] &- 0x30)
      position += 1
    }
    return position > start ? number : nil
  }

  /// Skips a value of any kind, following only strings and brackets, and gives where it is.
  @discardableResult
  mutating func skipValue() throws(JSONError) -> Range<Int> {
    _ = try peek()
    let start = position
    var depth = 0
    repeat {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw .unexpectedByte(byte, offset: position) }
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
        position += 1
      default: skipWord()
      }
    } while depth > 0
    return start..<position
  }

  // MARK: -

  /// Skips the rest of a number or a bare word.
  private mutating func skipWord() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "\""), 0x20, 0x0A, 0x0D, 0x09:
        return
      default: position += 1
      }
    }
  }
}
