/// A company of the offers under a name that people use for it.
struct CompanyName: Sendable {
  /// How much it takes to read the words as the company.
  enum Evidence: Int, Sendable, Comparable {
    /// Nothing: the words mean nothing else.
    case none
    /// "chez", "at", or a capital in the middle of a sentence: the name is a word, too.
    case capital
    /// "chez", "at", or nothing else in the question.
    case preposition

    static func < (one: Evidence, other: Evidence) -> Bool { one.rawValue < other.rawValue }
  }

  /// The words as the offers write them; a filter finds every company that has them.
  let name: String
  let evidence: Evidence
}

/// A company's name in its words.
struct CompanyParts {
  private let scalars: [Unicode.Scalar]
  private let tokens: [QuestionToken]
  let words: [String]

  init(_ company: String) {
    scalars = Array(company.unicodeScalars.prefix(128))
    tokens = QuestionLexer.tokens(in: scalars).filter { $0.kind == .word || $0.kind == .number }
    words = tokens.map(\.folded)
  }

  /// The name's own characters for some of its words.
  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return "" }
    let (first, last) = (tokens[range.lowerBound].range, tokens[range.upperBound - 1].range)
    return String(String.UnicodeScalarView(scalars[first.lowerBound..<last.upperBound]))
  }

  /// How many of the name's words, from one of them on, stand at a token, side by side.
  func sharedCount(at index: Int, in question: QuestionTokens, from position: Int = 0) -> Int {
    var count = 0
    while position + count < tokens.count, let token = question[index + count],
      token.hash == tokens[position + count].hash, count == 0 || token.continuesName
    {
      count += 1
    }
    return count
  }

  /// The name of the first words: two at least, or all of them.
  func beginning(of count: Int) -> CompanyName? {
    guard count > 0, count > 1 || count == words.count else { return nil }
    guard count == words.count || !Self.isLink(words[count - 1]) else { return nil }
    if count == 1 { return word(at: 0) ?? CompanyName(name: text(0..<1), evidence: .preposition) }
    // "engineering consulting" alone is a trade.
    let isTelling = words[..<count].contains { !Self.isCommon($0) }
    return CompanyName(name: text(0..<count), evidence: isTelling ? .none : .preposition)
  }

  /// The name of one telling word.
  func word(at index: Int) -> CompanyName? {
    guard words.indices.contains(index), !Self.isCommon(words[index]) else { return nil }
    let length = words[index].utf8.count
    let isWord = AmbiguousNames.companies.contains(words[index]) || length < 4
    return CompanyName(name: text(index..<index + 1), evidence: isWord ? .capital : .none)
  }

  /// The name of telling words that don't begin it, and how many of them count.
  ///
  /// Two prove themselves, one needs a capital or a preposition.
  func inner(_ range: Range<Int>) -> (count: Int, name: CompanyName)? {
    guard let first = range.first, words.indices.contains(first), !Self.isCommon(words[first]) else { return nil }
    let isTelling = range.count > 1 && !Self.isCommon(words[range.upperBound - 1])
    let end = isTelling ? range.upperBound : first + 1
    return (end - first, CompanyName(name: text(first..<end), evidence: isTelling ? .none : .capital))
  }

  /// Whether a word is no name by itself: a trade, a legal form, a link, a place.
  static func isCommon(_ word: String) -> Bool {
    AmbiguousNames.genericWords.contains(word) || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      || StopWords.contains(Token(text: word, folded: word, range: 0..<word.utf8.count))
      || PlaceTable.standard.names.value(of: [word]) != nil
      || DemonymTable.entries.value(of: [word]) != nil
  }

  // MARK: -

  private static func isLink(_ word: String) -> Bool {
    ["de", "du", "des", "d", "l", "la", "le", "les", "et", "and", "of", "the", "pour", "for", "en", "in"].contains(word)
  }
}
