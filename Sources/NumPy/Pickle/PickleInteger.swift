/// An integer of any size.
package struct PickleInteger: Sendable, Equatable {
  /// So many bytes are enough for every number of 300 digits.
  static let byteLimit = 128
  private static let digitLimit = 300

  /// Two's complement, the least significant byte first, without superfluous bytes.
  package let littleEndianBytes: [UInt8]

  /// - Parameter bytes: two's complement, the least significant byte first; none is 0.
  init(littleEndianBytes bytes: some Collection<UInt8>) {
    var bytes = Array(bytes)
    if bytes.isEmpty { bytes = [0] }
    while bytes.count > 1, let last = bytes.last {
      let sign: UInt8 = bytes[bytes.count - 2] & 0x80 == 0 ? 0 : 0xFF
      guard last == sign else { break }
      bytes.removeLast()
    }
    littleEndianBytes = bytes
  }

  /// A number that `Int` may not hold.
  init(_ number: UInt64) {
    self.init(littleEndianBytes: withUnsafeBytes(of: number.littleEndian) { Array($0) } + [0])
  }

  /// Digits with a sign or none; nil if there is anything else, or too many.
  init?(decimal text: some Collection<UInt8>) {
    var digits = text[...]
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= Self.digitLimit, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    var magnitude: [UInt8] = []
    for digit in digits {
      var carry = Int(digit - 0x30)
      for index in magnitude.indices {
        carry += Int(magnitude[index]) * 10
        magnitude[index] = UInt8(carry & 0xFF)
        carry >>= 8
      }
      if carry > 0 { magnitude.append(UInt8(carry)) }
    }
    magnitude.append(0)
    if sign == UInt8(ascii: "-") {
      var carry = 1
      for index in magnitude.indices {
        carry += Int(~magnitude[index])
        magnitude[index] = UInt8(carry & 0xFF)
        carry >>= 8
      }
    }
    self.init(littleEndianBytes: magnitude)
  }

  /// The number, if `Int` holds it.
  package var integer: Int? {
    guard littleEndianBytes.count <= 8, let last = littleEndianBytes.last else { return nil }
    var number: UInt64 = last & 0x80 == 0 ? 0 : .max
    for byte in littleEndianBytes.reversed() { number = number << 8 | UInt64(byte) }
    return Int(Int64(bitPattern: number))
  }
}
