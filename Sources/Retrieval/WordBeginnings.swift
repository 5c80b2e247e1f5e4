/// The first two letters of the words that a reading is after, by which most other words are passed over unread.
///
/// No stemmer changes a word's first letter; its second may be taken away ("cs", "c"), or be a "y" that becomes "i"
/// ("dying", "die").
struct WordBeginnings: Sendable {
  /// By the first byte of a folded word, then by its second; the first of each 256 says whether there is any.
  private var isWanted = [Bool](repeating: false, count: 256 * 256)
  private let letters = Self.letters

  /// - Parameters:
  ///   - stems: of the words wanted, in any language.
  ///   - prefixes: what other wanted words begin with, folded.
  init(stems: some Sequence<String>, prefixes: some Sequence<String>) {
    for stem in stems { add(stem.utf8) }
    for prefix in prefixes { add(prefix.utf8) }
  }

  /// Whether a word is surely none of the wanted ones, by its first two scalars; without a second by its first alone.
  func rulesOut(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> Bool {
    guard let first = letter(first) else { return false }
    return !isWanted[Int(first) << 8 | Int(second.flatMap(letter) ?? 0)]
  }

  /// Whether a scalar is a letter or a digit that folds to one of ASCII, so that it can neither end a word nor be lost.
  func isPlain(_ scalar: Unicode.Scalar) -> Bool { letter(scalar) != nil }

  // MARK: -

  private func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    let index = Int(scalar.value)
    return index < letters.count && letters[index] > 0 ? letters[index] : nil
  }

  /// What the scalars up to U+017F fold to where that is one letter or digit, else 0; superscripts are no part of it.
  private static let letters: [UInt8] = (0..<0x180).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)), value < 0x80 || value >= 0xC0 else { return 0 }
    let folded = Array(Folding.folded(String(scalar)).utf8)
    return folded.count == 1 && scalar.isWordBase ? folded[0] : 0
  }

  private mutating func add(_ word: String.UTF8View) {
    var bytes = word.makeIterator()
    guard let first = bytes.next() else { return }
    let row = Int(first) << 8
    isWanted[row] = true
    guard let second = bytes.next() else {
      for index in row..<row + 256 { isWanted[index] = true }
      return
    }
    isWanted[row | Int(second)] = true
    if second == UInt8(ascii: "i") { isWanted[row | Int(UInt8(ascii: "y"))] = true }
  }
}
