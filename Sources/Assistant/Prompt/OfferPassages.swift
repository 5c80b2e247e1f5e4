import Offers
import Retrieval

/// The sentences of an offer's texts, of which a prompt takes the ones that serve the question best.
struct OfferPassages {
  /// A sentence, or a part of one that is too long.
  struct Passage {
    let text: String
    let tokens: Int
    /// How well it serves the question; greater is better.
    let score: Double
    /// Whether the line of the one before goes on in it.
    let continuesLine: Bool
  }

  /// One of the offer's texts.
  struct Part {
    let heading: String
    let headingTokens: Int
    let passages: [Passage]
  }

  /// What was taken.
  struct Excerpt {
    var text = ""
    var isShortened = false
  }

  let parts: [Part]
  /// Whether the texts have more than what is read of them: their first part, and each sentence once.
  let isCut: Bool

  /// The most scalars of a passage.
  static let passageLimit = 320

  /// - Parameters:
  ///   - texts: the offer's, as they are stored.
  ///   - terms: what the question looks for.
  init(
    of hit: Hit, _ texts: OfferTexts, terms: [LexicalTerm], in language: Language, analyzer: TextAnalyzer,
    tokenCount: (String) -> Int
  ) {
    let clean = PromptText(in: language, of: hit.facts)
    let matcher = TermMatcher(terms, analyzer: analyzer)
    let headings = language == .french ? ["Mission :", "Profil :"] : ["Mission:", "Profile:"]
    let snippets = hit.snippets.map { $0.snippet.text }
    let sources = Array(zip(headings, [texts.description ?? "", texts.profile ?? ""]))
    var repetitions = 0
    parts = sources.compactMap { heading, source in
      var seen: Set<String> = []
      var all = Self.pieces(of: clean.cleaned(source))
      // Where the reading stops, a sentence may be cut.
      if all.count > 1, Self.isLong(source) { all.removeLast() }
      let pieces = all.filter { seen.insert($0.text).inserted }
      repetitions += all.count - pieces.count
      guard !pieces.isEmpty else { return nil }
      let passages = pieces.enumerated().map { index, piece in
        var score = Double(matcher.count(in: piece.text))
        // The passage that shows why the offer was found, and the beginning, which says what it is about.
        if snippets.contains(where: { Self.overlaps($0, piece.text) }) { score += 0.5 }
        if index == 0 { score += 0.4 }
        return Passage(
          text: piece.text, tokens: tokenCount(piece.text) + 1, score: score, continuesLine: piece.continuesLine)
      }
      return Part(heading: heading, headingTokens: tokenCount(heading) + 2, passages: passages)
    }
    isCut = repetitions > 0 || sources.contains { Self.isLong($0.1) }
  }

  /// How many tokens all of it takes.
  var tokens: Int { parts.reduce(0) { $0 + $1.headingTokens + $1.passages.reduce(0) { $0 + $1.tokens } } }

  /// The best passages that fit, in the texts' order; gaps are dots.
  func excerpt(tokens budget: Int) -> Excerpt {
    var isTaken = parts.map { [Bool](repeating: false, count: $0.passages.count) }
    var left = budget
    for (part, passage) in ranked {
      let isFirst = !isTaken[part].contains(true)
      // A passage may stand between two gaps.
      let cost = parts[part].passages[passage].tokens + 2 + (isFirst ? parts[part].headingTokens : 0)
      guard cost <= left else { continue }
      isTaken[part][passage] = true
      left -= cost
    }
    var excerpt = Excerpt(isShortened: isCut || isTaken.contains { $0.contains(false) })
    for (part, taken) in zip(parts, isTaken) where taken.contains(true) {
      excerpt.text += "\n" + part.heading + " " + Self.joined(part.passages, taken)
    }
    return excerpt
  }

  // MARK: -

  /// Whether a text is longer than what is read of it.
  private static func isLong(_ text: String) -> Bool {
    text.utf8.count > PromptText.readLimit && !text.unicodeScalars.dropFirst(PromptText.readLimit).isEmpty
  }

  /// The passages' places, the best first; of equal ones those that stand first.
  private var ranked: [(part: Int, passage: Int)] {
    let all = parts.indices.flatMap { part in parts[part].passages.indices.map { (part: part, passage: $0) } }
    return all.sorted { one, other in
      let scores = (parts[one.part].passages[one.passage].score, parts[other.part].passages[other.passage].score)
      if scores.0 != scores.1 { return scores.0 > scores.1 }
      return one.passage != other.passage ? one.passage < other.passage : one.part < other.part
    }
  }

  private static func joined(_ passages: [Passage], _ isTaken: [Bool]) -> String {
    var text = ""
    var isGap = false
    for (index, passage) in passages.enumerated() {
      guard isTaken[index] else {
        isGap = true
        continue
      }
      if isGap { text += text.isEmpty ? "… " : passage.continuesLine ? " …" : "\n…" }
      if !text.isEmpty, !(isGap && text.hasSuffix("… ")) { text += passage.continuesLine || isGap ? " " : "\n" }
      text += passage.text
      isGap = false
    }
    return isGap ? text + " …" : text
  }

  private static func overlaps(_ snippet: String, _ passage: String) -> Bool {
    let beginning = Array(passage.utf8.prefix(40))
    return beginning.count > 20 && snippet.utf8.firstRange(of: beginning) != nil
  }

  /// The sentences of a text's lines; longer ones are cut between words.
  private static func pieces(of text: String) -> [(text: String, continuesLine: Bool)] {
    var pieces: [(text: String, continuesLine: Bool)] = []
    for line in text.unicodeScalars.split(separator: "\n") {
      var piece: [Unicode.Scalar] = []
      var isFirst = true
      for word in line.split(separator: " ") {
        let word = Array(word)
        if !piece.isEmpty, piece.count + word.count + 1 > passageLimit {
          pieces.append((string(of: piece), !isFirst))
          (piece, isFirst) = ([], false)
        }
        if !piece.isEmpty { piece.append(" ") }
        piece += word
        if piece.count > 40, SentenceBoundary.ends(word, isFirst: false) {
          pieces.append((string(of: piece), !isFirst))
          (piece, isFirst) = ([], false)
        }
      }
      if !piece.isEmpty { pieces.append((string(of: piece), !isFirst)) }
    }
    return pieces
  }

  private static func string(of scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}
