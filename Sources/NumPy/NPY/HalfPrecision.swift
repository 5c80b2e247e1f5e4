/// Numbers of 16 bits, as NumPy's `float16`; Swift's own type is not on every machine.
///
/// Source: IEEE 754-2019, 3.4: one bit of sign, five of exponent with a bias of 15, ten of fraction.
enum HalfPrecision {
  /// The number that the bits stand for, which single precision holds exactly.
  static func float(_ bits: UInt16) -> Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10 & 0x1F)
    let fraction = UInt32(bits & 0x3FF)
    switch exponent {
    case 0:
      // Subnormal: the fraction counts in steps of 2^-24.
      let magnitude = Float(fraction) * 0x1p-24
      return Float(bitPattern: magnitude.bitPattern | sign)
    case 0x1F: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: return Float(bitPattern: sign | (exponent + 127 - 15) << 23 | fraction << 13)
    }
  }
}
