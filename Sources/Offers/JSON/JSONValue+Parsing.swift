extension JSONValue {
  /// How deep arrays and objects may be nested.
  package static let depthLimit = 64

  /// Reads a whole JSON text (RFC 8259), UTF-8 with or without a byte-order mark.
  package init(parsing text: some Collection<UInt8>) throws(JSONError) {
    var scanner = JSONScanner(Self.withoutByteOrderMark(text))
    self = try Self.value(from: &scanner, depth: 0)
    if let byte = scanner.peek() { throw .unexpectedByte(byte, offset: scanner.position) }
  }

  /// Reads a whole JSON text.
  package init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// The text as an array slice that starts behind a byte-order mark.
  static func withoutByteOrderMark(_ text: some Collection<UInt8>) -> ArraySlice<UInt8> {
    let bytes = Array(text)[...]
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }

  // MARK: -

  private static func value(from scanner: inout JSONScanner, depth: Int) throws(JSONError) -> JSONValue {
    guard depth < depthLimit else { throw .tooDeep }
    guard let first = scanner.peek() else { throw .endsEarly }
    switch first {
    case UInt8(ascii: "\""): return .string(try string(from: &scanner))
    case UInt8(ascii: "["): return .array(try elements(from: &scanner, depth: depth))
    case UInt8(ascii: "{"): return .object(try members(from: &scanner, depth: depth))
    default: return try word(from: &scanner)
    }
  }

  private static func elements(from scanner: inout JSONScanner, depth: Int) throws(JSONError) -> [JSONValue] {
    try scanner.expect(UInt8(ascii: "["))
    if scanner.take(UInt8(ascii: "]")) { return [] }
    var elements: [JSONValue] = []
    repeat {
      elements.append(try value(from: &scanner, depth: depth + 1))
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"))
    return elements
  }

  private static func members(from scanner: inout JSONScanner, depth: Int) throws(JSONError) -> [Member] {
    try scanner.expect(UInt8(ascii: "{"))
    if scanner.take(UInt8(ascii: "}")) { return [] }
    var members: [Member] = []
    repeat {
      _ = scanner.peek()
      let name = try string(from: &scanner)
      try scanner.expect(UInt8(ascii: ":"))
      members.append(Member(name, try value(from: &scanner, depth: depth + 1)))
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"))
    return members
  }

  private static func word(from scanner: inout JSONScanner) throws(JSONError) -> JSONValue {
    let start = scanner.position
    let bytes = scanner.skipWord()
    let word = String(decoding: bytes, as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard isNumber(word) else { throw .unexpectedByte(bytes.first ?? scanner.peek() ?? 0, offset: start) }
      return .number(word)
    }
  }

  /// Whether the word follows JSON's number grammar: sign, digits without a leading zero, fraction, exponent.
  private static func isNumber(_ word: String) -> Bool {
    var rest = Substring(word).utf8
    func digits() -> Substring.UTF8View { rest.prefix { $0 >= 0x30 && $0 <= 0x39 } }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = digits()
    guard let first = whole.first, first != 0x30 || whole.count == 1 else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = digits().count
      guard fraction > 0 else { return false }
      rest = rest.dropFirst(fraction)
    }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
      let exponent = digits().count
      guard exponent > 0 else { return false }
      rest = rest.dropFirst(exponent)
    }
    return rest.isEmpty
  }

  private static func string(from scanner: inout JSONScanner) throws(JSONError) -> String {
    let start = scanner.position
    let body = try scanner.skipString()
    if let control = body.firstIndex(where: { $0 < 0x20 }) {
      throw .unexpectedByte(body[control], offset: control)
    }
    let bytes = body.contains(UInt8(ascii: "\\")) ? try unescaped(body) : Array(body)
    guard let string = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(offset: start) }
    return string
  }

  private static func unescaped(_ body: ArraySlice<UInt8>) throws(JSONError) -> [UInt8] {
    var scanner = JSONScanner(body)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    while !scanner.isAtEnd {
      let byte = try scanner.next()
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      let escape = try scanner.next()
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(escape)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"): bytes.append(contentsOf: String(try escapedScalar(from: &scanner)).utf8)
      default: throw .unexpectedByte(escape, offset: scanner.position - 1)
      }
    }
    return bytes
  }

  /// Reads the four digits behind `\u`, and the second half where they name the first of a surrogate pair.
  private static func escapedScalar(from scanner: inout JSONScanner) throws(JSONError) -> Unicode.Scalar {
    let offset = scanner.position
    let first = try hexadecimal(from: &scanner)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), try scanner.next() == UInt8(ascii: "\\"),
      try scanner.next() == UInt8(ascii: "u")
    else { throw .loneSurrogate(offset: offset) }
    let second = try hexadecimal(from: &scanner)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw .loneSurrogate(offset: offset) }
    return scalar
  }

  private static func hexadecimal(from scanner: inout JSONScanner) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = try scanner.next()
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw .unexpectedByte(byte, offset: scanner.position - 1)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
