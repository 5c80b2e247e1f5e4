/// The SplitMix64 generator: small, fast, and the same on every machine.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64

  /// Creates a generator from a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// Creates the generator that belongs to one number of a series, independent of its neighbours'.
  package init(seed: UInt64, number: Int) {
    var mixer = SplitMix64(seed: seed &+ UInt64(truncatingIfNeeded: number) &* Self.gamma)
    state = mixer.next()
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= Self.gamma
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The next fraction, from 0 up to but not including 1.
  package mutating func nextFraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
