import Offers

/// Reads a question from left to right as the pieces of its gloss.
struct GlossReader {
  /// What a run of tokens is known to be.
  private enum Known {
    case country(Country)
    case concept(Glossary.Match)
  }

  /// The most tokens that are read.
  static let tokenLimit = 256
  /// The most tokens of a country's name: "République démocratique du Congo" and a little more.
  private static let longestCountry = 5

  private let scalars: [Unicode.Scalar]
  private let tokens: [Token]
  /// What starts at a token, and how many tokens it takes.
  private var known: [Int: (meaning: Known, length: Int)] = [:]
  /// Whether all of the question is in capitals, so that they mark no names.
  private let isShouted: Bool

  init(_ question: String, analyzer: TextAnalyzer, glossary: Glossary) {
    scalars = Array(question.unicodeScalars)
    tokens = Array(analyzer.tokens(in: question).prefix(Self.tokenLimit))
    isShouted = tokens.allSatisfy { $0.isUppercase || $0.range.count < 2 }
    var start = 0
    var position = 0
    while position < tokens.count {
      guard let (country, length) = country(at: position) else {
        position += 1
        continue
      }
      addConcepts(of: start..<position, glossary: glossary)
      known[position] = (.country(country), length)
      position += length
      start = position
    }
    addConcepts(of: start..<tokens.count, glossary: glossary)
  }

  /// Whether anything in the question is French and nothing else, of what the gloss can put into English.
  var hasFrench: Bool {
    let hasFrenchName = known.contains { start, known in
      switch known.meaning {
      case .country(let country):
        NameFolding.folded(typed(start, known.length)) == NameFolding.folded(country.frenchName)
          && NameFolding.folded(country.frenchName) != NameFolding.folded(country.englishName)
      case .concept(let match): match.isFrench && !match.isEnglish
      }
    }
    return hasFrenchName
      || tokens.contains { FrenchFunctionWord.isFrenchOnly($0) && (isShouted || !$0.isUppercase) }
  }

  /// The pieces of the gloss in the order of the question, what says nothing left out.
  func pieces() -> [GlossPiece] {
    var pieces: [GlossPiece] = []
    var link = GlossPiece.Link.none
    var position = 0
    while position < tokens.count {
      if isPunctuated(before: position) { link = .none }
      if startsWithElidedDe(position) { link = .of }
      let length = known[position]?.length ?? 1
      if let piece = piece(at: position, link: link) {
        pieces.append(piece)
        link = piece.kind == .function ? .none : .adjacent
      } else {
        link = linkAcross(position, from: link)
      }
      position += length
    }
    return pieces
  }

  // MARK: - Pieces

  private func piece(at position: Int, link: GlossPiece.Link) -> GlossPiece? {
    switch known[position]?.meaning {
    case .country(let country):
      return GlossPiece(text: country.englishName, kind: .place, isUnderstood: true, link: link)
    case _ where isWantedVerb(position):
      return nil
    case .concept(let match):
      let typed = typed(position, match.range.count)
      let text = match.isFrench ? match.concept.english.first ?? typed : typed
      return GlossPiece(text: text, kind: kind(of: match, at: position), isUnderstood: true, link: link)
    case nil:
      return unknownPiece(at: position, link: link)
    }
  }

  private func kind(of match: Glossary.Match, at position: Int) -> GlossPiece.Kind {
    let word = tokens[position].folded
    if match.isFrench, FrenchFunctionWord.isHead(word) { return .head }
    let isVerb = match.isGlossOnly && match.isFrench && match.range.count == 1 && !match.isEnglish
    return isVerb && ["er", "ir", "re"].contains(where: word.hasSuffix) ? .verb : .word
  }

  private func unknownPiece(at position: Int, link: GlossPiece.Link) -> GlossPiece? {
    let token = tokens[position]
    if !token.isUppercase || isShouted, let word = FrenchFunctionWord.english(for: token) {
      return word.isEmpty ? nil : GlossPiece(text: word, kind: .function, isUnderstood: true, link: link)
    }
    let typed = typed(position, 1)
    if StopWords.contains(token) {
      return GlossPiece(text: typed, kind: .function, isUnderstood: true, link: link)
    }
    if isName(position) || Cognate.isOne(token.folded) {
      return GlossPiece(text: typed, kind: .word, isUnderstood: true, link: link)
    }
    let english = Cognate.english(for: token)
    return GlossPiece(text: english ?? typed, kind: .word, isUnderstood: english != nil, link: link)
  }

  /// Whether the token is "cherche" or "recherche" as in "je recherche un stage".
  private func isWantedVerb(_ position: Int) -> Bool {
    guard ["cherche", "recherche"].contains(tokens[position].folded) else { return false }
    if position > 0 { return ["je", "on", "nous"].contains(tokens[position - 1].folded) }
    return tokens.count > 1 && ["des", "du", "le", "la", "les", "un", "une"].contains(tokens[1].folded)
  }

  /// Whether the token begins with a capital where no sentence does, or holds a digit.
  private func isName(_ position: Int) -> Bool {
    let token = tokens[position]
    if token.folded.utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
    guard position > 0, !isShouted else { return token.isUppercase && !isShouted }
    return scalars[token.range.lowerBound].properties.isUppercase
  }

  // MARK: - Links

  /// How what follows the dropped word at `position` is linked to what came before it.
  private func linkAcross(_ position: Int, from link: GlossPiece.Link) -> GlossPiece.Link {
    switch tokens[position].folded {
    case "de", "du", "des": .of
    case "la", "le", "les", "un", "une": link == .of ? .of : .none
    default: .none
    }
  }

  private func isPunctuated(before position: Int) -> Bool {
    guard position > 0 else { return false }
    let gap = tokens[position - 1].range.upperBound..<tokens[position].range.lowerBound
    return scalars[gap].contains { ",;:.!?/()|".unicodeScalars.contains($0) }
  }

  private func startsWithElidedDe(_ position: Int) -> Bool {
    let start = tokens[position].range.lowerBound
    return start >= 2 && scalars[start - 1].isApostrophe && scalars[start - 2].asciiLowercase == "d"
      && (start == 2 || !scalars[start - 3].isWordBase)
  }

  // MARK: - Reading

  private func country(at position: Int) -> (Country, Int)? {
    for length in (1...min(Self.longestCountry, tokens.count - position)).reversed() {
      if let country = Country(named: typed(position, length)) { return (country, length) }
    }
    return nil
  }

  private mutating func addConcepts(of range: Range<Int>, glossary: Glossary) {
    for match in glossary.matches(in: Array(tokens[range])) {
      known[range.lowerBound + match.range.lowerBound] = (.concept(match), match.range.count)
    }
  }

  private func typed(_ position: Int, _ length: Int) -> String {
    let range = tokens[position].range.lowerBound..<tokens[position + length - 1].range.upperBound
    return String(String.UnicodeScalarView(scalars[range]))
  }
}
