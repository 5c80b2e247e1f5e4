/// How many tokens a text takes at most, without the model's tokenizer.
///
/// OpenAI's embedding models read bytes (the `cl100k_base` encoding): each byte is a token at worst, and longer ones are
/// made by joining bytes, so that no text has more tokens than bytes. That bound is four times too high for English.
/// It is lowered only where the encoding, or what is written in practice, allows it:
///
/// - one to three digits in a row are one token, always;
/// - a space in front of a word is a part of the word's token;
/// - small letters in a row count half. Text in languages of Latin script takes a token for 2.4 bytes or more even where
///   the encoding knows the language badly, as with Polish or Hungarian.
///
/// All other bytes count as one: capitals, punctuation, line ends, and each byte of accented, Greek, Cyrillic, Chinese,
/// Japanese and Korean letters and of emoji. French and English come out at about twice the true number. A made-up run of
/// rare pairs of letters may still have more tokens than its estimate; the server then refuses the batch, which is halved.
enum TokenEstimate {
  /// The estimate for a text; linear in its length.
  static func tokens(of text: some StringProtocol) -> Int {
    var counter = Counter()
    for byte in text.utf8 { counter.add(byte) }
    return counter.total
  }

  /// The longest beginning of the text whose estimate is within the limit.
  static func prefix(of text: String, tokens limit: Int) -> String {
    var counter = Counter()
    var end = text.unicodeScalars.startIndex
    for index in text.unicodeScalars.indices {
      for byte in String(text.unicodeScalars[index]).utf8 { counter.add(byte) }
      guard counter.total <= limit else { break }
      end = text.unicodeScalars.index(after: index)
    }
    return String(text.unicodeScalars[..<end])
  }

  /// Counts a text that comes in pieces.
  struct Counter: Sendable {
    private enum Run { case none, letters, digits }

    private var tokens = 0
    private var run = Run.none
    private var length = 0
    private var hasSpaceInFront = false

    /// The estimate for what was added so far.
    var total: Int { tokens + (hasSpaceInFront ? 1 : 0) }

    /// Goes on with the next byte.
    mutating func add(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): extend(.letters, by: 2)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): extend(.digits, by: 3)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        hasSpaceInFront = false
        end()
        tokens += 1
      case 0x20:
        end()
        hasSpaceInFront = true
      default:
        end()
        tokens += 1
      }
    }

    /// Counts one token for each full or begun group of so many bytes of a kind.
    private mutating func extend(_ kind: Run, by group: Int) {
      if kind == .letters { hasSpaceInFront = false }
      if run != kind { end() }
      run = kind
      if length % group == 0 { tokens += 1 }
      length += 1
    }

    /// Ends a run; a space that no word has taken is a token.
    private mutating func end() {
      if hasSpaceInFront { tokens += 1 }
      hasSpaceInFront = false
      run = .none
      length = 0
    }
  }
}
