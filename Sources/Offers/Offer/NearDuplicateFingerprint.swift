/// What is left of a text's wording in 64 bits: near-identical texts have fingerprints that differ in few of them.
///
/// The words are taken without case, accents, punctuation, and without every word that holds a digit, since dates and
/// references are what differs between clones. From the set of all runs of four words (Broder 1997) each bit keeps one
/// bit of the smallest value of a hash function of its own, so that the share of equal bits estimates (1 + J) / 2,
/// where J is the Jaccard similarity of the two sets. Source: Li and König, "b-Bit Minwise Hashing", WWW 2010, b = 1.
package struct NearDuplicateFingerprint: Sendable, Hashable {
  package let bits: UInt64

  /// A fingerprint that was computed before, by the rules of the same `NearDuplicateKey.version`.
  package init(bits: UInt64) {
    self.bits = bits
  }

  /// Takes the fingerprint of what an offer says of its mission and its profile.
  ///
  /// The company's presentation is left out: all of its offers share it. Nil where there are no words; they would be
  /// alike in everything that nobody knows. Costs 64 multiplications a word.
  package init?(of texts: OfferTexts) {
    var words = NearDuplicateWords()
    for text in [texts.description, texts.profile] {
      if let text { words.append(text) }
    }
    let shingles = words.shingles
    guard !shingles.isEmpty else { return nil }
    var bits: UInt64 = 0
    for function in Self.functions {
      let smallest = Self.smallest(of: shingles, by: function)
      bits = bits << 1 | NearDuplicateHash.mixed(smallest) & 1
    }
    self.bits = bits
  }

  /// How many of the 64 bits differ; about 32 (1 − J) of them do.
  package func distance(to other: NearDuplicateFingerprint) -> Int {
    (bits ^ other.bits).nonzeroBitCount
  }

  // MARK: -

  /// One hash function of already mixed values: add, then multiply by an odd number.
  private struct Function {
    let summand: UInt64
    let multiplier: UInt64
  }

  private static let functions: [Function] = (0..<64).map { index in
    let seed = UInt64(index) &* 2
    return Function(summand: NearDuplicateHash.mixed(seed), multiplier: NearDuplicateHash.mixed(seed &+ 1) | 1)
  }

  private static func smallest(of shingles: [UInt64], by function: Function) -> UInt64 {
    var smallest = UInt64.max
    for shingle in shingles {
      let value = (shingle &+ function.summand) &* function.multiplier
      if value < smallest { smallest = value }
    }
    return smallest
  }
}
