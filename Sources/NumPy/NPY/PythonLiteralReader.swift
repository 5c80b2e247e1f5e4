/// Reads one Python dictionary from its source text, strictly.
struct PythonLiteralReader {
  /// A structured type may nest tuples in lists in tuples; nothing that is read here goes deeper.
  private static let depthLimit = 8

  private var rest: ArraySlice<UInt8>

  init(_ text: [UInt8]) {
    rest = text[...]
  }

  /// The whole text as a dictionary; a key that comes twice is refused.
  mutating func dictionary() throws(NumPyFault) -> [String: PythonLiteral] {
    var values: [String: PythonLiteral] = [:]
    try expect("{")
    while !take("}") {
      guard case .text(let key) = try value(depth: 0) else { throw Self.fault }
      try expect(":")
      guard values.updateValue(try value(depth: 0), forKey: key) == nil else {
        throw .damaged("its header has \"\(NumPyFault.quoted(key))\" twice")
      }
      if !take(",") {
        try expect("}")
        break
      }
    }
    skipSpace()
    guard rest.isEmpty else { throw Self.fault }
    return values
  }

  // MARK: -

  private static var fault: NumPyFault { .damaged("its header is no dictionary that NumPy would write") }

  private mutating func value(depth: Int) throws(NumPyFault) -> PythonLiteral {
    guard depth < Self.depthLimit else { throw Self.fault }
    skipSpace()
    guard let first = rest.first else { throw Self.fault }
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .text(try text(quote: first))
    case UInt8(ascii: "("): return try tuple(depth: depth)
    case UInt8(ascii: "["): return .list(try items(from: "[", to: "]", depth: depth).values)
    case UInt8(ascii: "-"), 0x30...0x39: return .integer(try integer())
    default: return .boolean(try boolean())
    }
  }

  private mutating func tuple(depth: Int) throws(NumPyFault) -> PythonLiteral {
    let (values, endsInComma) = try items(from: "(", to: ")", depth: depth)
    // Parentheses around one value are no tuple.
    guard values.count != 1 || endsInComma else { throw Self.fault }
    return .tuple(values)
  }

  private mutating func items(
    from open: Unicode.Scalar, to close: Unicode.Scalar, depth: Int
  ) throws(NumPyFault) -> (values: [PythonLiteral], endsInComma: Bool) {
    try expect(open)
    var values: [PythonLiteral] = []
    var endsInComma = false
    while !take(close) {
      values.append(try value(depth: depth + 1))
      endsInComma = take(",")
      if !endsInComma {
        try expect(close)
        break
      }
    }
    return (values, endsInComma)
  }

  /// A text without escapes: no name that is read here has any.
  private mutating func text(quote: UInt8) throws(NumPyFault) -> String {
    rest = rest.dropFirst()
    guard let end = rest.firstIndex(of: quote), !rest[..<end].contains(UInt8(ascii: "\\")),
      let text = String(validating: rest[..<end], as: UTF8.self)
    else { throw Self.fault }
    rest = rest[(end + 1)...]
    return text
  }

  /// An integer; Python 2 wrote an `L` behind long ones.
  private mutating func integer() throws(NumPyFault) -> Int {
    var digits = rest.prefix { $0 == UInt8(ascii: "-") || 0x30...0x39 ~= $0 }
    rest = rest[digits.endIndex...]
    if rest.first == UInt8(ascii: "L") { rest = rest.dropFirst() }
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else { throw Self.fault }
    guard let number = Int((isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)) else {
      throw .damaged("its header has a number that is too large")
    }
    return number
  }

  private mutating func boolean() throws(NumPyFault) -> Bool {
    for (name, value) in [("True", true), ("False", false)] where rest.starts(with: name.utf8) {
      rest = rest.dropFirst(name.utf8.count)
      return value
    }
    throw Self.fault
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(NumPyFault) {
    guard take(sign) else { throw Self.fault }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard let first = rest.first, UInt32(first) == sign.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
  }
}
