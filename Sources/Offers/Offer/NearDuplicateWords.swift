/// The words of texts as hashes, from which the runs of four are made.
struct NearDuplicateWords {
  /// How many words a run has.
  private static let length = 4

  private var words: [UInt64] = []
  private var word = NearDuplicateHash()
  private var isInWord = false
  private var holdsDigit = false

  /// The hashes of all runs of four words; of a shorter text the hash of the whole. Empty without words.
  var shingles: [UInt64] {
    guard words.count > Self.length else { return words.isEmpty ? [] : [Self.hash(words[...])] }
    return (0...(words.count - Self.length)).map { Self.hash(words[$0..<($0 + Self.length)]) }
  }

  /// Adds the words of a text behind those that are there.
  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0x30...0x39:
        isInWord = true
        holdsDigit = true
      case 0..<0x80: endWord()
      default: append(other: scalar)
      }
    }
    endWord()
  }

  // MARK: -

  private mutating func append(_ byte: UInt8) {
    isInWord = true
    word.append(byte)
  }

  private mutating func append(other scalar: Unicode.Scalar) {
    let letters = scalar.value < 0x180 ? Self.latin[Int(scalar.value) - 0x80] : NameFolding.folded(String(scalar))
    for byte in letters.utf8 { append(byte) }
    if letters.isEmpty, !scalar.properties.isMark { endWord() }
  }

  private mutating func endWord() {
    if isInWord, !holdsDigit { words.append(word.value) }
    word = NearDuplicateHash()
    isInWord = false
    holdsDigit = false
  }

  private static func hash(_ run: ArraySlice<UInt64>) -> UInt64 {
    run.reduce(0) { NearDuplicateHash.mixed($0 ^ $1) }
  }

  /// The folded forms of U+0080 to U+017F.
  private static let latin: [String] = (0x80..<0x180).map { value in
    Unicode.Scalar(UInt32(value)).map { NameFolding.folded(String($0)) } ?? ""
  }
}
