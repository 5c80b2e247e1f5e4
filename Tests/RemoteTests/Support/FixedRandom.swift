/// A generator that always draws the same number; by default the highest, so that a random wait is the longest one.
struct FixedRandom: RandomNumberGenerator, Sendable {
  var value = UInt64.max

  mutating func next() -> UInt64 { value }
}
