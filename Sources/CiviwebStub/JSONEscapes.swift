/// Undoes the escapes inside a JSON string.
enum JSONEscapes {
  /// What a string's content came to.
  enum Outcome: Equatable {
    /// The text the content stands for.
    case text(String)
    /// The content names half of a surrogate pair, which no Swift string can hold.
    case loneSurrogate
    /// The content isn't JSON.
    case malformed
  }

  /// Reads the content between two quotes.
  static func unescape(_ content: String) -> Outcome {
    var units: [UInt16] = []
    units.reserveCapacity(content.utf8.count)
    var rest = content.utf16.makeIterator()
    while let unit = rest.next() {
      guard unit == 0x5C else {
        units.append(unit)
        continue
      }
      guard let escaped = escapedUnit(&rest) else { return .malformed }
      units.append(escaped)
    }
    guard let text = String(validating: units, as: UTF16.self) else { return .loneSurrogate }
    return .text(text)
  }

  // MARK: - Private

  private static func escapedUnit(_ rest: inout String.UTF16View.Iterator) -> UInt16? {
    switch rest.next().flatMap(Unicode.Scalar.init) {
    case "\"": 0x22
    case "\\": 0x5C
    case "/": 0x2F
    case "b": 0x08
    case "f": 0x0C
    case "n": 0x0A
    case "r": 0x0D
    case "t": 0x09
    case "u": hexadecimalUnit(&rest)
    default: nil
    }
  }

  private static func hexadecimalUnit(_ rest: inout String.UTF16View.Iterator) -> UInt16? {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard
        let scalar = rest.next().flatMap(Unicode.Scalar.init),
        let digit = Character(scalar).hexDigitValue, scalar.isASCII
      else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
