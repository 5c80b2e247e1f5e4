/// How a sentence falls into clauses, and in which tone each of them speaks.
struct Clauses {
  private let tokens: QuestionTokens
  private let isQuestion: Bool
  /// Where clauses part, in scalars.
  private(set) var breaks: [MentionReading.Break] = []
  /// The index behind the last mention that was read.
  var lastMention = 0

  init(_ tokens: QuestionTokens) {
    self.tokens = tokens
    let end = tokens.scalars.last { !$0.properties.isWhitespace && $0 != ")" }
    isQuestion = end == "?"
    for index in tokens.tokens.indices { noteBreak(before: index) }
  }

  /// Whether a sentence, a bracketed part or a line ends before a token; a colon doesn't end one.
  func isStop(before index: Int) -> Bool {
    guard index > 0, let token = tokens[index], let last = tokens[index - 1] else { return true }
    guard token.gap == .stop else { return false }
    return tokens.scalars[last.range.upperBound..<token.range.lowerBound].contains { Self.stops.contains($0) }
  }

  /// Whether a colon stands before a token.
  func isColon(before index: Int) -> Bool {
    guard index > 0, let token = tokens[index], let last = tokens[index - 1] else { return false }
    return tokens.scalars[last.range.upperBound..<token.range.lowerBound].contains(":")
  }

  /// Whether nothing but punctuation separates a token from its neighbour: a place in a list.
  func isApart(_ range: Range<Int>) -> Bool {
    parts(before: range.lowerBound) && parts(before: range.upperBound)
  }

  /// Whether punctuation stands before a token, or the text begins or ends there.
  func parts(before index: Int) -> Bool {
    guard index > 0, let token = tokens[index], let last = tokens[index - 1] else { return true }
    if token.startsClause || token.gap == .tightComma { return true }
    return tokens.scalars[last.range.upperBound..<token.range.lowerBound].contains { Self.separators.contains($0) }
  }

  /// The folded words before a token within its clause, the nearest first.
  func words(before index: Int, limit: Int, crossingCommas: Bool = false) -> [String] {
    var words: [String] = []
    var place = index
    while place > 0, words.count < limit {
      if isStop(before: place) || !crossingCommas && tokens[place]?.gap == .comma { break }
      place -= 1
      words.append(tokens[place]?.folded ?? "")
    }
    return words
  }

  /// The tone of a value that begins at a token.
  func stance(before start: Int, value: Mention.Value) -> Mention.Stance {
    if isQuestion { return .supposed }
    let near = words(before: start, limit: 12)
    if isRestated(near, before: start) { return .restated }
    if let place = near.firstIndex(where: Self.supposing.contains), place < 10, !isConcession(near, place),
      !isInName(start - 1 - place)
    {
      return .supposed
    }
    if isUnsaid(near) { return .supposed }
    if case .telework = value { return .stated }
    return isDenied(before: start) ? .denied : .stated
  }

  // MARK: -

  private func isRestated(_ words: [String], before start: Int) -> Bool {
    for (place, word) in words.enumerated() where Self.wishing.contains(word) {
      let next = words.dropFirst(place + 1).prefix(3)
      if Self.asking.contains(word)
        || next.contains(where: { ["vous", "you", "votre", "vos", "your", "re"].contains($0) })
      {
        return true
      }
    }
    return false
  }

  /// "Davidson SI Nord" supposes nothing.
  private func isInName(_ index: Int) -> Bool {
    (tokens[index]?.isCapitalized ?? false) && !tokens.startsClause(index)
  }

  /// "même si" and "bien que" suppose nothing.
  private func isConcession(_ words: [String], _ place: Int) -> Bool {
    words[place] == "if" && place + 1 < words.count && words[place + 1] == "even"
      || words[place] == "si" && place + 1 < words.count && ["meme", "comme"].contains(words[place + 1])
  }

  /// "ne précise pas", "does not mention".
  private func isUnsaid(_ words: [String]) -> Bool {
    guard words.contains(where: Self.saying.contains) else { return false }
    return words.contains { ["pas", "not", "t", "non", "sans", "without"].contains($0) }
  }

  private func isDenied(before start: Int) -> Bool {
    var place = start
    for _ in 0..<7 where place > 0 {
      if tokens[place]?.startsClause ?? false { return false }
      place -= 1
      if place < lastMention { return false }
      let word = tokens.word(place)
      if ["mais", "but", "que", "only", "seulement", "moins", "plus", "encore", "yet"].contains(word) {
        // "rather than", "plutôt que" and "ne … que" differ.
        if word == "que", ["plutot", "autre", "tout"].contains(tokens.word(place - 1)) { return true }
        return false
      }
      if word == "than" { return ["rather", "other"].contains(tokens.word(place - 1)) }
      if word == "t" { return tokens[place]?.gap == .apostrophe }
      if word == "lieu" || word == "instead" || word == "contrairement" || word == "unlike" { return true }
      if Self.denying.contains(word) { return !["doute", "doubt"].contains(tokens.word(place + 1)) }
    }
    return false
  }

  private mutating func noteBreak(before index: Int) {
    guard index > 0, let token = tokens[index] else { return }
    let strength: MentionReading.Break.Strength
    if Self.contrasts.longest(at: index, in: tokens) != nil {
      strength = .contrast
    } else if isStop(before: index) {
      strength = .stop
    } else if ["et", "and"].contains(token.folded) {
      strength = .and
    } else if token.startsClause {
      strength = .comma
    } else {
      return
    }
    breaks.append(.init(position: token.range.lowerBound, strength: strength))
  }

  private static let stops: Set<Unicode.Scalar> = [";", ".", "!", "?", "\n", "\r", "•", "…"]
  private static let separators: Set<Unicode.Scalar> = ["(", ")", ",", "|", "/", "–", "—", "·", ":", "[", "]", "-"]
  private static let contrasts = PhraseTable<Void>(
    list: """
      tandis que, tandis qu, alors que, alors qu, while, whereas, contre, versus, vs, mais, but, quant a, devant, \
      suivi de, followed by, ahead of, puis, then, against, compared with, compared to, celui, celle, ainsi que, l autre, the other, the second, the latter, le second, \
      la seconde
      """)
  private static let denying: Set = [
    "pas", "not", "no", "aucun", "aucune", "jamais", "never", "ni", "nor", "neither", "sans", "without", "hors", "sauf",
    "except", "excluding", "nothing", "none", "rien", "cannot", "hormis", "excepte", "outside",
  ]
  private static let supposing: Set = [
    "si", "if", "verifiez", "verifier", "check", "verify", "confirm", "confirmez", "confirmer", "pourriez",
    "pourrait",
    "pourraient", "could", "might", "perhaps", "maybe", "essayez", "try", "elargir", "elargissez", "widen", "broaden",
    "envisagez", "consider", "unless", "whether", "imaginez", "suppose", "supposons", "hypothetically",
  ]
  private static let wishing: Set = [
    "cherchez", "cherchiez", "recherchez", "souhaitez", "souhaitiez", "demandez", "demandiez", "demande", "demandee",
    "voulez", "vouliez", "visez", "preferez", "recherche", "criteres", "critere", "asked", "looking", "want", "wanted",
    "criteria", "search", "request", "requested", "wish", "prefer", "preference", "preferences", "mentioned",
  ]
  private static let asking: Set = [
    "cherchez", "cherchiez", "recherchez", "souhaitez", "souhaitiez", "demandez", "demandiez", "voulez", "vouliez",
    "visez", "preferez",
  ]
  private static let saying: Set = [
    "precise", "precisent", "precisee", "indique", "indiquent", "mentionne", "mentionnent", "dit", "disent", "specify",
    "specified", "mention", "say", "state", "indicate", "sait", "know", "sure", "certain", "unclear", "confirme",
  ]
}
