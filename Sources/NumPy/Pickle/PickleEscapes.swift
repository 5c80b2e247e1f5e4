/// Reads the escapes in the texts of the oldest protocol.
enum PickleEscapes {
  /// A text in Python's `raw-unicode-escape`: `\uXXXX` and `\UXXXXXXXX`; every other byte is a code point.
  static func unicode(_ bytes: UnsafeRawBufferPointer) throws(NumPyFault) -> String {
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      var value = UInt32(byte)
      if byte == UInt8(ascii: "\\"), let letter = rest.first, "uU".utf8.contains(letter) {
        let count = letter == UInt8(ascii: "u") ? 4 : 8
        value = try hexadecimal(rest.dropFirst().prefix(count), count)
        rest = rest.dropFirst(1 + count)
      }
      guard value <= 0x10FFFF else { throw fault }
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// A byte string as Python 2 printed it, in its quotes.
  static func bytes(_ line: UnsafeRawBufferPointer) throws(NumPyFault) -> [UInt8] {
    guard line.count >= 2, let quote = line.first, quote == line.last, "'\"".utf8.contains(quote) else { throw fault }
    var rest = line.dropFirst().dropLast()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "x"):
        bytes.append(UInt8(truncatingIfNeeded: try hexadecimal(rest.prefix(2), 2)))
        rest = rest.dropFirst(2)
      case .some(let sign) where "\\'\"".utf8.contains(sign): bytes.append(sign)
      default: throw fault
      }
    }
    return bytes
  }

  // MARK: -

  private static var fault: NumPyFault { .damaged("its pickle has a text with a wrong escape") }

  private static func hexadecimal(
    _ digits: Slice<UnsafeRawBufferPointer>, _ count: Int
  ) throws(NumPyFault) -> UInt32 {
    guard digits.count == count, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    return value
  }
}
