/// Reads decimal numbers to the nearest `Double`, as C's `strtod` does.
///
/// A score that is one bit off breaks ties between two cuts of a word differently. Up to 19 digits without an exponent,
/// which is how scores are written, take one division of whole numbers; anything else goes through `Double`'s own
/// reading.
enum ExactDecimal {
  /// The JSON number that starts at `position`, which moves behind it; nil where there is none, or an infinite one.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Double? {
    let start = position
    let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var digits: UInt64 = 0
    let whole = readDigits(bytes, at: &position, into: &digits)
    guard whole > 0 else { return nil }
    var fraction = 0
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      fraction = readDigits(bytes, at: &position, into: &digits)
      guard fraction > 0 else { return nil }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
        position += 1
      }
      var exponent: UInt64 = 0
      guard readDigits(bytes, at: &position, into: &exponent) > 0 else { return nil }
    } else if whole + fraction <= 19 {
      let magnitude = quotient(digits, dividedByTenTo: fraction)
      return isNegative ? -magnitude : magnitude
    }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// The nearest `Double` to `number / 10^power`, ties to even; `power` is 0 to 19.
  static func quotient(_ number: UInt64, dividedByTenTo power: Int) -> Double {
    guard number > 0 else { return 0 }
    guard number >= 1 << 53 else { return Double(number) / Double(powersOfTen[power]) }
    // Both are shifted until their highest bit is set, so that the quotient has 64 bits: 53 to keep, 11 to round by.
    let divisor = powersOfTen[power]
    var high = number << UInt64(number.leadingZeroBitCount)
    let shifted = divisor << UInt64(divisor.leadingZeroBitCount)
    var low: UInt64 = 0
    var exponent = divisor.leadingZeroBitCount - number.leadingZeroBitCount - 64
    if high >= shifted {
      low = high << 63
      high >>= 1
      exponent += 1
    }
    let (bits, remainder) = shifted.dividingFullWidth((high, low))
    let rest = bits & 0x7FF
    var significand = bits >> 11
    if rest > 0x400 || (rest == 0x400 && (remainder != 0 || significand & 1 == 1)) { significand += 1 }
    // Scaling by a power of two is exact; the exponent lies between -127 and 0.
    return Double(significand) * Double(bitPattern: UInt64(1023 + exponent + 11) << 52)
  }

  // MARK: -

  private static let powersOfTen: [UInt64] = (0...19).map { power in (0..<power).reduce(1) { value, _ in value * 10 } }

  /// Reads digits onto `number`, which wraps beyond 19 of them, and counts them.
  @inline(__always)
  private static func readDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, into number: inout UInt64
  ) -> Int {
    let start = position
    while position < bytes.count, bytes[position] &- 0x30 < 10 {
      number = number &* 10 &+ UInt64(bytes[position] &- 0x30)
      position += 1
    }
    return position - start
  }
}
