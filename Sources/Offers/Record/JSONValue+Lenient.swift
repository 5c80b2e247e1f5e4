/// Readings that take what the API is known to send in a field's place: numbers as text, text as numbers.
extension JSONValue {
  /// An integer out of `12`, `12.0`, `"12"` or `" 12 "`; nil for anything else.
  package var lenientInteger: Int? {
    switch self {
    case .number(let digits): Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
    case .string(let text): Self.numberText(text).flatMap { Int($0) ?? Double($0).flatMap { Int(exactly: $0) } }
    default: nil
    }
  }

  /// A finite number out of `2637.47`, `"2637.47"` or `"2637,47"`; nil for anything else.
  package var lenientDecimal: Double? {
    let number: Double? =
      switch self {
      case .number(let digits): Double(digits)
      case .string(let text): Self.numberText(text).flatMap { Double($0) }
      default: nil
      }
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// A text; a number is taken by its digits. Nil for anything else.
  package var lenientText: String? {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    default: nil
    }
  }

  /// A truth value out of `true`, `1`, `"true"`, `"1"`; nil for anything else.
  package var lenientBool: Bool? {
    switch self {
    case .bool(let value): value
    case .number("1"), .string("1"), .string("true"), .string("True"): true
    case .number("0"), .string("0"), .string("false"), .string("False"): false
    default: nil
    }
  }

  /// The text of a number, trimmed and with a decimal point; nil where it is no plain number.
  private static func numberText(_ text: String) -> String? {
    guard text.utf8.count <= 40, let line = TextCleaning.line(text) else { return nil }
    let point = String(decoding: line.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    let isPlain = point.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B }
    return isPlain ? point : nil
  }
}
