/// Reads JSON text into ``JSONValue``, losing nothing: see there.
///
/// Strict about the grammar (RFC 8259), lenient about a byte order mark in front. Linear in time; nesting is bounded.
package struct JSONReader {
  /// Why a text isn't JSON.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    /// What was found, or missed.
    package let reason: String
    /// The line it happened on, from 1.
    package let line: Int

    /// One phrase, such as "line 3: a value is missing".
    package var description: String { "line \(line): \(reason)" }
  }

  private static let deepestNesting = 128
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads one value that takes the whole text.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.value(depth: 0)
    reader.skipSpaces()
    guard reader.next == nil else { throw reader.failure("something follows the end of the value") }
    return value
  }

  // MARK: - Values

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.deepestNesting else { throw failure("the nesting is too deep") }
    skipSpaces()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"): return try number()
    case .some(let byte) where Self.digits.contains(byte): return try number()
    default: throw failure("a value is missing")
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    var object = JSONObject()
    index += 1
    skipSpaces()
    if skip(UInt8(ascii: "}")) { return .object(object) }
    repeat {
      skipSpaces()
      guard next == UInt8(ascii: "\"") else { throw failure("a member's name is missing") }
      guard case .string(let name) = try string() else { throw failure("a member's name isn't valid Unicode") }
      skipSpaces()
      guard skip(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
      object.append(name, try value(depth: depth + 1))
      skipSpaces()
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw failure("an object isn't closed") }
    return .object(object)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    var elements: [JSONValue] = []
    index += 1
    skipSpaces()
    if skip(UInt8(ascii: "]")) { return .array(elements) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpaces()
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw failure("an array isn't closed") }
    return .array(elements)
  }

  private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    let expected = Array(text.description.utf8)
    guard bytes[index...].starts(with: expected) else { throw failure("an unknown word") }
    index += expected.count
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = index
    _ = skip(UInt8(ascii: "-"))
    let leadingZero = next == UInt8(ascii: "0")
    let digits = skipDigits()
    var isComplete = digits == 1 || (digits > 1 && !leadingZero)
    if skip(UInt8(ascii: ".")) {
      isComplete = skipDigits() > 0 && isComplete
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
      isComplete = skipDigits() > 0 && isComplete
    }
    guard isComplete else { throw failure("a number is malformed") }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() throws(Failure) -> JSONValue {
    let start = index
    index += 1
    var isEscaped = false
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure("a control character stands in a string") }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        index += 1
      }
      index += 1
    }
    let end = index
    guard skip(UInt8(ascii: "\"")) else { throw failure("a string isn't closed") }
    guard let content = String(validating: bytes[(start + 1)..<end], as: UTF8.self) else {
      throw failure("a string isn't UTF-8")
    }
    guard isEscaped else { return .string(content) }
    switch JSONEscapes.unescape(content) {
    case .text(let text): return .string(text)
    case .loneSurrogate: return .verbatim("\"" + content + "\"")
    case .malformed: throw failure("an escape is malformed")
    }
  }

  // MARK: - Bytes

  private var next: UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while let byte = next, Self.digits.contains(byte) { index += 1 }
    return index - start
  }

  private mutating func skipSpaces() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private func failure(_ reason: String) -> Failure {
    Failure(reason: reason, line: 1 + bytes.prefix(index).count { $0 == 0x0A })
  }
}
