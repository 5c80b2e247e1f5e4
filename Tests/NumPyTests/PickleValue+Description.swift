@testable import NumPy

extension PickleValue {
  /// The same text that `describe` in `NumPyArrays.python` makes of the same value.
  var described: String {
    switch self {
    case .none: "none"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): "i\(value)"
    case .bigInteger(let value): "i\(Self.decimal(value))"
    case .float(let value): "f" + Self.hexadecimal(withUnsafeBytes(of: value.bitPattern.bigEndian) { Array($0) })
    case .string(let value): "s" + Self.hexadecimal(Array(value.utf8))
    case .bytes(let value): "b" + Self.hexadecimal(value)
    case .list(let items): "[" + items.map(\.described).joined(separator: ",") + "]"
    case .tuple(let items): "(" + items.map(\.described).joined(separator: ",") + ")"
    case .set(let items): "{" + items.map(\.described).sorted().joined(separator: ",") + "}"
    case .dictionary(let dictionary):
      "d[" + dictionary.entries.map { $0.key.described + ":" + $0.value.described }.joined(separator: ",") + "]"
    case .array(let array): array.described
    }
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      for half in [byte >> 4, byte & 15] { digits.append(half < 10 ? 0x30 + half : 0x57 + half) }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The digits of a number that isn't negative, or of a negative one.
  private static func decimal(_ number: PickleInteger) -> String {
    var bytes = number.littleEndianBytes
    let isNegative = (bytes.last ?? 0) & 0x80 != 0
    if isNegative {
      var carry = 1
      for index in bytes.indices {
        carry += Int(~bytes[index])
        bytes[index] = UInt8(carry & 0xFF)
        carry >>= 8
      }
    }
    var digits = [0]
    for byte in bytes.reversed() {
      var carry = Int(byte)
      for index in digits.indices {
        carry += digits[index] * 256
        digits[index] = carry % 10
        carry /= 10
      }
      while carry > 0 {
        digits.append(carry % 10)
        carry /= 10
      }
    }
    return (isNegative ? "-" : "") + digits.reversed().map(String.init).joined()
  }
}

extension NumPyArray {
  var described: String {
    let head = "a\(type.descriptor)[\(shape.map(String.init).joined(separator: ","))]"
    if let objects = try? objects() { return head + "[" + objects.map(\.described).joined(separator: ",") + "]" }
    return head + (header.order == .fortran ? "F" : "C") + PickleValue.hexadecimal(rawBytes)
  }

  /// The elements as they are in memory.
  var rawBytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
