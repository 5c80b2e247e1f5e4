/// Cuts a text of the glossary's table, UTF-8 in French or English, into the words that its index compares.
///
/// It cuts the way ``TextAnalyzer`` does, as far as the table's letters and signs go, at a fraction of the cost; a test
/// compares the two on the whole table.
struct GlossaryWords {
  /// The folded letters and digits of the word being read.
  private var word: [UInt8] = []
  /// The last four letters of that word, packed one a byte.
  private var packed: UInt32 = 0
  /// The hash of the words read since the last call of ``take()``.
  private var hash = GlossaryHash()
  private var count = 0

  init() {
    word.reserveCapacity(64)
  }

  /// Reads one byte of an expression; `previous` is the one before it.
  mutating func read(_ byte: UInt8, after previous: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
    case 0xC3, 0xC5: break
    case UInt8(ascii: "&"): break  // "R&D" is one word.
    case 0x80...0xBF where previous == 0xC3: append(Self.foldedLatin1[Int(byte & 0x1F)])
    case 0x93 where previous == 0xC5:
      append(UInt8(ascii: "o"))
      append(UInt8(ascii: "e"))
    default: endWord()
    }
  }

  /// The hash of the expression that ends here, or nil where there was no word; the next expression begins.
  mutating func take() -> GlossaryHash? {
    endWord()
    defer {
      hash = GlossaryHash()
      count = 0
    }
    return count > 0 ? hash : nil
  }

  // MARK: - Linking words

  /// Whether a folded word only links others, so that an expression is found with it or without: "chef de projet".
  static func isLink(_ folded: String) -> Bool {
    folded.utf8.count <= 3 && links.contains(folded.utf8.reduce(0) { $0 << 8 | UInt32($1) })
  }

  /// Words of three letters at most, packed one letter a byte, the most frequent first.
  private static let links = "de d of l la le les des du and en et a the for in to au aux an un une"
    .split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  // MARK: -

  private mutating func append(_ byte: UInt8) {
    word.append(byte)
    packed = packed << 8 | UInt32(byte)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    defer {
      word.removeAll(keepingCapacity: true)
      packed = 0
    }
    if word.count <= 3, Self.links.contains(packed) { return }
    GlossaryKey.reduce(&word)
    hash.append(word)
    count += 1
  }

  /// The letters U+00E0 to U+00FF without their accents.
  private static let foldedLatin1 = Array("aaaaaa?ceeeeiiii?nooooo?ouuuuy?y".utf8)
}
