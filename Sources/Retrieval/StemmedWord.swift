/// A word while a Snowball algorithm strips it: its scalars, and the offsets where its regions begin.
///
/// Stripping works from the end, so the regions, which only look at the start, stay valid throughout.
struct StemmedWord {
  /// What is left of the word, with the algorithm's own upper-case marks.
  private(set) var scalars: [Unicode.Scalar]
  /// Where RV begins (French only).
  var rv: Int
  /// Where R1 begins: after the first consonant that follows a vowel.
  var r1: Int
  /// Where R2 begins: R1's R1.
  var r2: Int

  /// A word whose three regions are empty.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    rv = scalars.count
    r1 = scalars.count
    r2 = scalars.count
  }

  /// How many scalars are left.
  var count: Int { scalars.count }

  /// The scalar that `distance` others follow, or nil before the word's start.
  func scalar(beforeLast distance: Int) -> Unicode.Scalar? {
    let index = scalars.count - 1 - distance
    return index >= 0 ? scalars[index] : nil
  }

  /// Whether the word without its last `dropped` scalars ends with `suffix`, all of it at or after offset `limit`.
  func ends(with suffix: [Unicode.Scalar], dropping dropped: Int = 0, from limit: Int = 0) -> Bool {
    let start = scalars.count - dropped - suffix.count
    guard start >= limit else { return false }
    for offset in suffix.indices where scalars[start + offset] != suffix[offset] { return false }
    return true
  }

  /// Whether the last `length` scalars lie at or after offset `region`.
  func suffix(_ length: Int, isIn region: Int) -> Bool {
    region <= scalars.count - length
  }

  /// Drops the last `length` scalars, or all if there are fewer.
  mutating func dropLast(_ length: Int) {
    scalars.removeLast(min(length, scalars.count))
  }

  /// Replaces the last `length` scalars; a length of 0 appends.
  mutating func replaceLast(_ length: Int, with replacement: String) {
    dropLast(length)
    scalars.append(contentsOf: replacement.unicodeScalars)
  }

  /// Drops the last `length` scalars if they lie in `region`, and tells whether it did.
  mutating func dropLast(_ length: Int, in region: Int) -> Bool {
    guard suffix(length, isIn: region) else { return false }
    dropLast(length)
    return true
  }

  /// Replaces the last `length` scalars if they lie in `region`, and tells whether it did.
  mutating func replaceLast(_ length: Int, with replacement: String, in region: Int) -> Bool {
    guard suffix(length, isIn: region) else { return false }
    replaceLast(length, with: replacement)
    return true
  }

  /// The offset after the first consonant that follows a vowel at or after `start`, or nil.
  func region(after start: Int, vowels: Set<Unicode.Scalar>) -> Int? {
    guard let vowel = scalars[start...].firstIndex(where: vowels.contains),
      let consonant = scalars[vowel...].firstIndex(where: { !vowels.contains($0) })
    else { return nil }
    return consonant + 1
  }
}
