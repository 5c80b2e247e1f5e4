/// The stand-in's vector of a text: the sum of a random direction for each of its words.
///
/// Texts with common words are thus near each other, and the same text has the same vector on every machine.
package enum StubEmbedding {
  /// - Returns: `dimension` numbers, of length 3 together, so that a client that forgets to normalise is found out.
  package static func vector(of text: String, dimension: Int) -> [Float] {
    var sum = [Double](repeating: 0, count: max(0, dimension))
    let words = text.lowercased().utf8.split { !isPartOfWord($0) }
    for word in words.isEmpty ? [Array("nothing".utf8)[...]] : words.map({ Array($0)[...] }) {
      var state = hash(word)
      for index in sum.indices {
        sum[index] += fraction(&state) - 0.5
      }
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return sum.map { Float(length > 0 ? 3 * $0 / length : 0) }
  }

  // MARK: - Private

  /// Letters, digits, and everything beyond ASCII.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// FNV-1a of 64 bits (Fowler, Noll, Vo).
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The next number from 0 up to 1 by SplitMix64 (Steele, Lea and Flood, 2014).
  private static func fraction(_ state: inout UInt64) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53
  }
}
