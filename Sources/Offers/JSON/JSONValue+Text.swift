extension JSONValue {
  /// The value as compact JSON on one line, members in their order, numbers as they were written.
  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value as JSON with one member or element a line, each level indented by two spaces.
  package var indentedText: String {
    var bytes: [UInt8] = []
    append(to: &bytes, indentation: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: -

  /// Appends the value; `indentation` is the level of the lines to write, nil for everything on one line.
  private func append(to bytes: inout [UInt8], indentation: Int? = nil) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let string): Self.append(string, to: &bytes)
    case .array(let elements):
      let inner = elements.allSatisfy(\.isScalar) ? nil : indentation.map { $0 + 1 }
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.appendLineBreak(inner, to: &bytes)
        element.append(to: &bytes, indentation: inner)
      }
      if inner != nil { Self.appendLineBreak(indentation, to: &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      let inner = members.isEmpty ? nil : indentation.map { $0 + 1 }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.appendLineBreak(inner, to: &bytes)
        Self.append(member.name, to: &bytes)
        bytes.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
        member.value.append(to: &bytes, indentation: inner)
      }
      if inner != nil { Self.appendLineBreak(indentation, to: &bytes) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func appendLineBreak(_ indentation: Int?, to bytes: inout [UInt8]) {
    guard let indentation else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indentation * 2))
  }

  private static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: (#"\u00"# + (digits.utf8.count == 1 ? "0" : "") + digits).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
