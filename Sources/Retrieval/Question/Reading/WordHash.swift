/// The hash of a folded word or of a phrase of such words, the same in every run.
///
/// Tables of phrases compare hashes only, so that they are built from their text without making strings.
/// Source: Fowler, Noll, Vo (FNV-1a), its result mixed as in SplitMix64.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64

  /// The hash of the phrase without words.
  static let empty = WordHash(value: 0x9E37_79B9_7F4A_7C15)

  private init(value: UInt64) {
    self.value = value
  }

  /// The hash of one word.
  init(_ word: some Sequence<UInt8>) {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    self.value = value ^ (value >> 27)
  }

  /// The hash of this phrase with another word behind it.
  func followed(by word: WordHash) -> WordHash {
    let value = (self.value ^ word.value) &* 0x94D0_49BB_1331_11EB
    return WordHash(value: value ^ (value >> 31))
  }

  /// The hash of the phrase of these words.
  static func phrase(_ words: some Sequence<WordHash>) -> WordHash {
    words.reduce(.empty) { $0.followed(by: $1) }
  }

  /// The value is the hash already.
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// The hashes of a name's words, as ``QuestionLexer`` would cut and fold them, without making strings where the name is
/// written in ASCII and Latin-1.
struct FoldedWordHashes: Sequence {
  let name: String

  func makeIterator() -> IndexingIterator<[WordHash]> {
    (Self.quickly(name) ?? QuestionLexer.words(of: name).map { WordHash($0.utf8) }).makeIterator()
  }

  // MARK: -

  private static func quickly(_ name: String) -> [WordHash]? {
    var hashes: [WordHash] = []
    var word: [UInt8] = []
    var lead: UInt8 = 0
    func end() {
      if !word.isEmpty { hashes.append(WordHash(word)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name.utf8.prefix(400) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        // A word that begins with digits is a number and a word: "3M".
        if let first = word.first, first < 0x3A { end() }
        word.append(byte | 0x20)
      case 0xC2, 0xC3: lead = byte
      case 0x80..<0xC0:
        guard lead == 0xC3, byte & 0x1F != 0x17 else {
          guard lead == 0xC2, byte < 0xB0 else { return nil }
          end()
          continue
        }
        if let first = word.first, first < 0x3A { end() }
        word += byte == 0x9F ? Array("ss".utf8) : latin1[Int(byte & 0x1F)]
      case 0x80...: return nil
      default: end()
      }
    }
    end()
    return hashes
  }

  /// The letters U+00E0 to U+00FF without their accents.
  private static let latin1: [[UInt8]] =
    "a a a a a a ae c e e e e i i i i d n o o o o o  o u u u u y th y".utf8
    .split(separator: 0x20, omittingEmptySubsequences: false).map(Array.init)
}
