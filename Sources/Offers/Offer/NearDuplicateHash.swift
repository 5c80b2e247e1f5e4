/// A hash of bytes that is the same on every machine and in every run, so that it can be stored. Not for secrets.
///
/// Source: Fowler, Noll and Vo's FNV-1a of 64 bits (RFC 9923), mixed by the last step of SplitMix64 (Steele, Lea and
/// Flood 2014), because FNV's upper bits alone are weak for short words.
struct NearDuplicateHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func append(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Adds a text's bytes and an end that no UTF-8 holds, so that "ab", "c" differs from "a", "bc".
  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
    append(0xFF)
  }

  var value: UInt64 { Self.mixed(state) }

  /// Spreads every bit over all 64.
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
