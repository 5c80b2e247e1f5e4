/// The number under which the glossary keeps an expression: a 64-bit FNV-1a hash of its words' keys in order.
///
/// Two of a few thousand expressions share one with a chance of about one in 10^12; the tests look for it.
/// Source: http://www.isthe.com/chongo/tech/comp/fnv/
struct GlossaryHash: Equatable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a word, given by its key.
  mutating func append(_ key: [UInt8]) {
    for byte in key { add(byte) }
    add(UInt8(ascii: " "))
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
