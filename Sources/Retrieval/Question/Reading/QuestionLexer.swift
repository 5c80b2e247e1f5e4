/// Cuts a question into tokens, from its start to its end, in linear time.
///
/// It keeps what `TextAnalyzer` drops: numbers with their signs, and the punctuation by which clauses end.
struct QuestionLexer {
  /// How many tokens are read; what follows them is text.
  static let tokenLimit = 4_096

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var gap = QuestionToken.Gap.stop
  private var hasMinus = false
  private var isQuoted = false
  /// The mark that ends the quotation which is being read.
  private var closing: Unicode.Scalar?
  /// Closing marks of which none is left.
  private var missing: Set<Unicode.Scalar> = []
  private var tokens: [QuestionToken] = []

  /// The tokens of a question, ``tokenLimit`` at most.
  static func tokens(in scalars: [Unicode.Scalar]) -> [QuestionToken] {
    var lexer = QuestionLexer(scalars: scalars)
    lexer.read()
    return lexer.tokens
  }

  /// The folded words and numbers of a name: `"Saint-Gobain 3M"` is `saint gobain 3 m`.
  static func words(of name: String) -> [String] {
    tokens(in: Array(name.unicodeScalars.prefix(256))).map(\.folded).filter { !$0.isEmpty }
  }

  /// A text without the spaces around it.
  static func trimmed(_ text: String) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == UInt8(ascii: "!") }
    var bytes = Substring(text).utf8.drop(while: isSpace)
    while bytes.last.map(isSpace) ?? false { bytes.removeLast() }
    return String(Substring(bytes))
  }

  // MARK: -

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func read() {
    while position < scalars.count, tokens.count < Self.tokenLimit {
      let scalar = scalars[position]
      if let end = endOfAddress() {
        append(.address, "", end: end)
      } else if ("0"..."9").contains(scalar) {
        readNumber()
      } else if scalar.isWordBase {
        readWord()
      } else if Self.signs.contains(scalar) {
        append(.sign, String(scalar), end: position + 1)
      } else {
        readSeparator(scalar)
      }
    }
  }

  private mutating func append(_ kind: QuestionToken.Kind, _ folded: String, end: Int) {
    let letters = scalars[position..<end]
    tokens.append(
      QuestionToken(
        kind: kind, folded: folded, hash: WordHash(folded.utf8), range: position..<end, gap: gap,
        isCapitalized: kind == .word && letters.first.map(Self.isCapital) ?? false,
        isUppercase: kind == .word && Self.areCapitals(letters),
        hasMinus: hasMinus, isQuoted: closing != nil))
    position = end
    gap = .none
    hasMinus = false
  }

  private mutating func readNumber() {
    var end = position
    while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
    let digits = scalars[position..<min(end, position + Self.wordLimit)]
    append(.number, String(String.UnicodeScalarView(digits)), end: end)
  }

  private mutating func readWord() {
    var end = position
    while end < scalars.count, scalars[end].isWordBase || scalars[end].isMark || scalars[end].isIgnorable { end += 1 }
    let word = String(String.UnicodeScalarView(scalars[position..<min(end, position + Self.wordLimit)]))
    append(.word, Folding.folded(word), end: end)
  }

  /// The end of a page's address that begins at the position.
  private func endOfAddress() -> Int? {
    guard gap != .none, scalars[position] == "h" || scalars[position] == "w" else { return nil }
    let rest = scalars[position...].prefix(8)
    guard ["http://", "https://", "www."].contains(where: { rest.starts(with: $0.unicodeScalars) }) else { return nil }
    return scalars[position...].firstIndex { $0.properties.isWhitespace } ?? scalars.count
  }

  // MARK: - Separators

  private mutating func readSeparator(_ scalar: Unicode.Scalar) {
    defer { position += 1 }
    hasMinus = false
    if readQuotationMark(scalar) { return }
    switch scalar {
    case "\n", "\r", "\u{2028}", "\u{2029}": widen(to: .stop)
    case "-", "\u{2010}", "\u{2011}", "_": readHyphen(scalar)
    case "–", "—", "−": widen(to: isTight ? .hyphen : .comma)
    case ".": widen(to: isTight ? .dot : .stop)
    case ",": widen(to: isTight ? .tightComma : .comma)
    case "&": widen(to: .ampersand)
    case "/", "|", "\\": widen(to: .slash)
    case ";", ":", "!", "?", "(", ")", "[", "]", "{", "}", "…", "•", "*", "¿", "¡": widen(to: .stop)
    default:
      if scalar.isApostrophe {
        widen(to: .apostrophe)
      } else {
        widen(to: .space)
      }
    }
  }

  private mutating func readHyphen(_ scalar: Unicode.Scalar) {
    if isTight {
      widen(to: .hyphen)
    } else {
      hasMinus = scalar == "-" && gap != .none && nextIsWord
      widen(to: hasMinus ? .space : .comma)
    }
  }

  /// Quotation marks come in pairs; one without a partner is a sign like any other.
  private mutating func readQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == closing {
      closing = nil
      widen(to: .space)
      return true
    }
    let partner: Unicode.Scalar
    switch scalar {
    case "\"": partner = "\""
    case "“", "”": partner = "”"
    case "«": partner = "»"
    default: return false
    }
    guard closing == nil, !missing.contains(partner) else { return true }
    if scalars[(position + 1)...].contains(partner) {
      closing = partner
    } else {
      missing.insert(partner)
    }
    widen(to: .space)
    return true
  }

  /// Whether a word or number ends right before the position and another begins right behind it.
  private var isTight: Bool { gap == .none && nextIsWord }

  private var nextIsWord: Bool { position + 1 < scalars.count && scalars[position + 1].isWordBase }

  private mutating func widen(to wider: QuestionToken.Gap) {
    switch (gap, wider) {
    case (.none, _), (.space, _): gap = wider
    case (.stop, _): break
    case (_, .stop): gap = .stop
    case (_, .comma) where gap != .comma: gap = .comma
    default: break
    }
  }

  private static let wordLimit = 64
  private static let signs: Set<Unicode.Scalar> = ["€", "$", "£", "+", "%", "@", "<", ">", "≤", "≥", "=", "~", "≈"]

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  private static func areCapitals(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.count > 1 && letters.allSatisfy { isCapital($0) || ("0"..."9").contains($0) }
  }
}
