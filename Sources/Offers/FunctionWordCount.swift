/// How many function words of each language a text holds, accents folded.
struct FunctionWordCount {
  /// How many words of the text are French function words.
  private(set) var french = 0
  /// How many words of the text are English function words.
  private(set) var english = 0
  /// The folded letters of the word being read, one a byte; 0 between words.
  private var word: UInt64 = 0
  private var isTooLong = false

  /// Counts in one pass over the UTF-8 bytes of `text`.
  init(in text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  // MARK: - Reading

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        read(ascii: byte)
      } else if index < bytes.count, (0xC2...0xDF).contains(byte) {
        read(lead: byte, trail: bytes[index])
        index += 1
      } else if byte >= 0xE0 {
        // Typographic marks and other scripts: they end a word; their continuation bytes change nothing.
        endWord()
      }
    }
    endWord()
  }

  private mutating func read(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
    // A word with a digit is a code, never a function word.
    case UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
    default: endWord()
    }
  }

  private mutating func read(lead: UInt8, trail: UInt8) {
    let scalar = UInt16(lead & 0x1F) << 6 | UInt16(trail & 0x3F)
    switch scalar {
    case 0xC0...0xFF:
      // Upper case differs from lower case by one bit, except for "ÿ", "×" and "÷", which no function word holds.
      append(Self.foldedLatin1[Int(scalar & 0x1F)])
    case 0x300...0x36F:
      break  // The accent of a decomposed letter.
    case 0x100...0x2FF, 0x370...0x7FF:
      append(UInt8(ascii: "?"))
    default:
      endWord()
    }
  }

  private mutating func append(_ byte: UInt8) {
    isTooLong = isTooLong || word >> 56 != 0
    word = word << 8 | UInt64(byte)
  }

  private mutating func endWord() {
    defer {
      word = 0
      isTooLong = false
    }
    guard word != 0, !isTooLong else { return }
    if Self.french.contains(word) {
      french += 1
    } else if Self.english.contains(word) {
      english += 1
    }
  }

  /// The letters U+00E0 to U+00FF without their accents; "?" where no French or English word needs one.
  private static let foldedLatin1 = Array("aaaaaa?ceeeeiiii?nooooo?ouuuuy?y".utf8)

  // MARK: - Lists

  // Words of one language only, eight letters at most, packed one letter a byte. Both languages write
  // a, an, as, but, car, comment, main, me, mine, on, or, plus and son, so these prove nothing.

  private static let french = packed(
    """
    afin ainsi alors au aussi aux avec avez avons cela ces cet cette chez dans depuis des dont du elle en est et \
    etes etre eux ils il je jusqu la le les leur leurs lors lui mais meme nos notre nous ou par pas pendant peut \
    pour qu que qui sa sans se sera serez ses si sont sous sur tous tout toute toutes tres un une vers vos votre vous
    """
  )

  private static let english = packed(
    """
    about across and any are at be been both by can could each every for from has have how if in into is it its \
    must not of our ours over shall she should such than that the their them then there these they this those \
    through to under was we were what when where which while who will with within without would you your
    """
  )

  private static func packed(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
  }
}
