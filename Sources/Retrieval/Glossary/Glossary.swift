import Offers

/// The vocabulary of job offers in French and English: finds the concepts that a question names.
///
/// With it a French question finds English offers and the reverse, and short forms such as "RH" are understood, without
/// any model. Case, accents, number and gender of the words don't matter, nor do words that only link: "chef projets"
/// is "cheffe de projet".
package struct Glossary: Sendable {
  private let index: GlossaryIndex

  /// The glossary of the table. Building it at first use costs one or two milliseconds.
  package static let standard = Glossary(chapters: GlossaryTable.chapters)

  /// The trades and professions that missions abroad are hardly ever about.
  package static let trades = Glossary(chapters: [GlossaryTable.trades])

  /// A glossary of other texts, a concept a line: `ressources humaines, RH | human resources, HR`.
  init(chapters: [StaticString]) {
    index = GlossaryIndex(chapters)
  }

  /// Every concept, in the order of the table.
  package var concepts: [GlossaryConcept] { index.lines.indices.map(index.concept) }

  /// The concepts that `tokens` name, from left to right, the longest expression first; they never overlap.
  ///
  /// Expects all tokens of a text, stop words included: without them "avant-vente" is "vente". General concepts, which
  /// are no use to a word index, are among the matches.
  package func matches(in tokens: [Token]) -> [Match] {
    let words = tokens.map(Word.init)
    var matches: [Match] = []
    var position = 0
    while position < words.count {
      if let match = longestMatch(from: position, in: words, tokens: tokens) {
        matches.append(match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
    return matches
  }

  // MARK: -

  /// A token as the index compares it.
  private struct Word {
    let key: [UInt8]
    let isLink: Bool
    let isStopWord: Bool

    init(_ token: Token) {
      var key = Array(token.folded.utf8)
      GlossaryKey.reduce(&key)
      self.key = key
      isStopWord = StopWords.contains(token)
      isLink = isStopWord && GlossaryWords.isLink(token.folded)
    }
  }

  private func longestMatch(from start: Int, in words: [Word], tokens: [Token]) -> Match? {
    guard !words[start].isLink else { return nil }
    var hash = GlossaryHash()
    var length = 0
    var isEmpty = true
    var longest: (range: Range<Int>, entry: GlossaryIndex.Entry)?
    var end = start
    while end < words.count, length < GlossaryIndex.maximumLength {
      let word = words[end]
      end += 1
      guard !word.isLink else { continue }
      hash.append(word.key)
      length += 1
      isEmpty = isEmpty && word.isStopWord
      if !isEmpty, let entry = index[hash] { longest = (start..<end, entry) }
    }
    guard let longest else { return nil }
    return Match(
      range: longest.range,
      concept: index.concept(at: Int(longest.entry.concept)),
      entry: longest.entry,
      tokens: tokens[longest.range]
    )
  }
}
