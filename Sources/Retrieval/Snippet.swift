/// The passage of a text that shows best why it was found.
package struct Snippet: Sendable, Equatable {
  /// The passage, on one line.
  package let text: String
  /// Where the looked-up words stand in `text`, in offsets of Unicode scalars, end excluded.
  package let highlights: [Range<Int>]

  /// Cuts the passage of about `length` scalars, 100 or more, that holds the most different terms, the first such one.
  ///
  /// - Returns: nil for an empty text. A text that holds no term gives its beginning, without highlights.
  package init?(of text: String, terms: [LexicalTerm], analyzer: TextAnalyzer, length: Int = 240) {
    let length = max(Self.leastLength, length)
    let scalars = Self.onOneLine(text)
    guard !scalars.isEmpty else { return nil }
    let matches = Self.matches(in: scalars, terms: terms, analyzer: analyzer)
    let start = Self.wordStart(in: scalars, at: Self.bestStart(matches, length: length))
    let end = max(start, Self.wordEnd(in: scalars, at: min(scalars.count, start + length)))
    let head = start > 0 ? "… " : ""
    var view = String.UnicodeScalarView()
    view.append(contentsOf: head.unicodeScalars)
    view.append(contentsOf: scalars[start..<end])
    if end < scalars.count { view.append(contentsOf: " …".unicodeScalars) }
    self.text = String(view)
    let shift = head.unicodeScalars.count - start
    highlights = matches.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
      .map { ($0.range.lowerBound + shift)..<($0.range.upperBound + shift) }
  }

  // MARK: -

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

  private struct Match {
    let range: Range<Int>
    /// The position of the term in the list.
    let term: Int
  }

  private static func matches(in text: [Unicode.Scalar], terms: [LexicalTerm], analyzer: TextAnalyzer) -> [Match] {
    var termByStem: [String: Int] = [:]
    var prefixes: [(String, Int)] = []
    for (index, term) in terms.enumerated() {
      switch term.kind {
      case .word(let word): for stem in word.stems { termByStem[stem] = index }
      case .phrase(let words): for stem in words.flatMap(\.stems) { termByStem[stem] = index }
      case .prefix(let prefix): prefixes.append((prefix, index))
      }
    }
    // No stemmer changes a word's first letter, so most words can be passed over without asking one.
    let initials = Set((Array(termByStem.keys) + prefixes.map(\.0)).compactMap(\.utf8.first))
    guard !initials.isEmpty else { return [] }
    return analyzer.contentTokens(in: text, initials: initials).compactMap { token in
      guard let first = token.folded.utf8.first, initials.contains(first) else { return nil }
      let stems = analyzer.stems(of: token)
      let term =
        termByStem[stems.french] ?? termByStem[stems.english]
        ?? prefixes.first { token.folded.utf8.starts(with: $0.0.utf8) }?.1
      return term.map { Match(range: token.range, term: $0) }
    }
  }

  /// The start of the window that holds the most different terms.
  private static func bestStart(_ matches: [Match], length: Int) -> Int {
    var best = (start: 0, terms: 0)
    var counts: [Int: Int] = [:]
    var first = 0
    for match in matches {
      counts[match.term, default: 0] += 1
      while match.range.upperBound - matches[first].range.lowerBound > length - leadLength, first < matches.count - 1 {
        let leaving = matches[first].term
        counts[leaving] = counts[leaving].flatMap { $0 > 1 ? $0 - 1 : nil }
        first += 1
      }
      if counts.count > best.terms { best = (matches[first].range.lowerBound, counts.count) }
    }
    return max(0, best.start - leadLength)
  }

  /// A shorter passage would be nothing but its edges.
  private static let leastLength = 100
  /// How much of the text before the first match is shown.
  private static let leadLength = 40

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
