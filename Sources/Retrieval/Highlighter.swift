/// Cuts out of texts the passages that hold the words of one question, and says where these stand.
///
/// It remembers what it has found out about each word: one value for all texts of an answer does the least work.
package struct Highlighter: Sendable {
  private let analyzer: TextAnalyzer
  private let length: Int
  /// The number of the term that each stem belongs to.
  private let terms: [String: Int]
  private let prefixes: [(beginning: String, term: Int)]
  /// How the words begin that are looked for.
  private let beginnings: WordBeginnings
  /// The term of each word met so far, nil for one that is not looked for.
  private var known: [String: Int?] = [:]

  /// - Parameters:
  ///   - terms: what to look for.
  ///   - length: about how many scalars a passage has, 100 at least.
  package init(terms: [LexicalTerm], analyzer: TextAnalyzer, length: Int = 240) {
    var numbers: [String: Int] = [:]
    var prefixes: [(String, Int)] = []
    for (number, term) in terms.enumerated() {
      switch term.kind {
      case .word(let word): for stem in word.stems { numbers[stem] = number }
      case .phrase(let words): for stem in words.flatMap(\.stems) { numbers[stem] = number }
      case .prefix(let prefix): prefixes.append((prefix, number))
      }
    }
    self.analyzer = analyzer
    self.length = max(Self.leastLength, length)
    self.terms = numbers
    self.prefixes = prefixes
    beginnings = WordBeginnings(stems: numbers.keys, prefixes: prefixes.map(\.0))
  }

  /// The passage of a text that holds the most different terms, the first such one.
  ///
  /// - Returns: nil for an empty text. A text that holds no term gives its beginning, without highlights.
  package mutating func snippet(of text: String) -> Snippet? {
    let scalars = Self.onOneLine(text)
    guard !scalars.isEmpty else { return nil }
    let matches = matches(in: scalars)
    let start = Self.wordStart(in: scalars, at: bestStart(matches))
    let end = max(start, Self.wordEnd(in: scalars, at: min(scalars.count, start + length)))
    let head = start > 0 ? Self.cut + " " : ""
    let tail = end < scalars.count ? " " + Self.cut : ""
    let shift = head.unicodeScalars.count - start
    return Snippet(
      text: head + Self.text(of: scalars[start..<end]) + tail,
      highlights: matches.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
        .map { ($0.range.lowerBound + shift)..<($0.range.upperBound + shift) })
  }

  // MARK: - Matches

  private struct Match {
    let range: Range<Int>
    let term: Int
  }

  private mutating func matches(in text: [Unicode.Scalar]) -> [Match] {
    guard !terms.isEmpty || !prefixes.isEmpty else { return [] }
    var scanner = TokenScanner(text, wanted: beginnings)
    var matches: [Match] = []
    while let token = scanner.next() {
      guard let term = term(of: token), !StopWords.contains(token) else { continue }
      matches.append(Match(range: token.range, term: term))
    }
    return matches
  }

  private mutating func term(of token: Token) -> Int? {
    if let term = known[token.folded] { return term }
    let stems = analyzer.stems(of: token)
    let term =
      terms[stems.french] ?? terms[stems.english]
      ?? prefixes.first { token.folded.utf8.starts(with: $0.beginning.utf8) }?.term
    known[token.folded] = .some(term)
    return term
  }

  /// The start of the window that holds the most different terms.
  private func bestStart(_ matches: [Match]) -> Int {
    var best = (start: 0, terms: 0)
    var counts: [Int: Int] = [:]
    var first = 0
    for match in matches {
      counts[match.term, default: 0] += 1
      while match.range.upperBound - matches[first].range.lowerBound > length - Self.leadLength,
        first < matches.count - 1
      {
        let leaving = matches[first].term
        counts[leaving] = counts[leaving].flatMap { $0 > 1 ? $0 - 1 : nil }
        first += 1
      }
      if counts.count > best.terms { best = (matches[first].range.lowerBound, counts.count) }
    }
    return max(0, best.start - Self.leadLength)
  }

  // MARK: - Cutting

  /// Stands where text is left out.
  private static let cut = "…"
  /// A shorter passage would be nothing but its edges.
  private static let leastLength = 100
  /// How much of the text before the first match is shown.
  private static let leadLength = 40

  /// The text's scalars, with one space for each run of line ends and spaces.
  private static func onOneLine(_ text: String) -> [Unicode.Scalar] {
    var line: [Unicode.Scalar] = []
    line.reserveCapacity(text.utf8.count)
    var isInSpace = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " " || scalar == "\n"
      if !(isSpace && isInSpace) { line.append(isSpace ? " " : scalar) }
      isInSpace = isSpace
    }
    return line
  }

  private static func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * scalars.count)
    for scalar in scalars { bytes.append(contentsOf: scalar.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func wordStart(in scalars: [Unicode.Scalar], at position: Int) -> Int {
    guard position > 0 else { return 0 }
    let limit = min(scalars.count, position + leadLength)
    let space = scalars[position..<limit].firstIndex { $0 == " " }
    return space.map { min($0 + 1, scalars.count - 1) } ?? position
  }

  private static func wordEnd(in scalars: [Unicode.Scalar], at position: Int) -> Int {
    guard position < scalars.count else { return scalars.count }
    let limit = max(0, position - leadLength)
    return scalars[limit..<position].lastIndex { $0 == " " } ?? position
  }
}
