/// Reads scalars out of UTF-8 bytes.
enum UTF8Scan {
  /// How many bytes the scalar has that starts with `byte`: 1 to 4.
  @inline(__always)
  static func length(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The scalar that starts at `position`, and how many bytes it has; `position` must be inside.
  ///
  /// A scalar that the bytes cut off reads as U+FFFD of one byte.
  @inline(__always)
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (value: UInt32, length: Int) {
    let first = bytes[position]
    guard first >= 0x80 else { return (UInt32(first), 1) }
    let length = length(first)
    guard length > 1, position + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return (value, length)
  }

  /// The start of the scalar that ends before `position`, which must be above 0.
  static func start(before position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = position - 1
    while start > 0, position - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether the bytes are well-formed UTF-8: no surrogates, nothing longer than need be, nothing cut off.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      let first = bytes[position]
      guard first >= 0x80 else {
        position += 1
        continue
      }
      guard first >= 0xC2, first <= 0xF4, position + length(first) <= bytes.count else { return false }
      for offset in 1..<length(first) where bytes[position + offset] & 0xC0 != 0x80 { return false }
      let second = bytes[position + 1]
      switch first {
      case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
        return false
      default: position += length(first)
      }
    }
    return true
  }

  /// Whether the scalar is white space: Unicode's property White_Space, which no version has changed since 6.3.
  @inline(__always)
  static func isWhitespace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Appends a scalar's bytes.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(scalar).utf8)
  }
}
