/// Reads the cues of a text from left to right.
struct CueReader {
  typealias Words = FollowUpWords

  let question: QuestionTokens
  private let vocabulary: QuestionVocabulary
  var cues = FollowUpCues(rest: "")
  /// Whether a token is a cue and nothing else.
  var isBlank: [Bool]

  init(_ text: String, vocabulary: QuestionVocabulary) {
    question = QuestionTokens(text)
    self.vocabulary = vocabulary
    isBlank = Array(repeating: false, count: question.count)
  }

  mutating func read() {
    guard question.count > 0 else { return }
    cues.prefers = question.tokens.indices.contains { Words.preferences.longest(at: $0, in: question) != nil }
    guard !readWhole() else {
      cues.goesOn = true
      blank(0..<question.count)
      return
    }
    let start = readOpenings()
    cues.refersBack = Words.subjects.longest(at: start, in: question) != nil
    cues.lastNumber = question[question.count - 1]?.kind == .number ? trailingNumber : nil
    readEnd()
    readInside(from: start)
    readAspects()
  }

  /// What was read, with the text that is left.
  func cues(rest text: String) -> FollowUpCues {
    var cues = cues
    var scalars = question.scalars
    for (index, token) in question.tokens.enumerated() where isBlank[index] {
      for place in token.range { scalars[place] = " " }
    }
    cues.rest = String(String.UnicodeScalarView(scalars))
    let left = question.tokens.indices.filter { !isBlank[$0] && question[$0]?.kind != .sign }
    cues.hasRest = left.contains { question[$0]?.kind != .number && !FillerWords.isEmpty($0, in: question) }
    cues.isKnownTopic = left.allSatisfy(isKnown)
    return cues
  }

  // MARK: - The whole text

  /// Reads what a text as a whole may say; true where that is all there is to it.
  private mutating func readWhole() -> Bool {
    let opening = Words.openings.longest(at: 0, in: question)?.end ?? 0
    cues.asksMore = [0, opening].contains { isAll(Words.more, from: $0, links: Words.openings) }
    cues.asksList = [0, opening].contains { isAll(Words.listing, from: $0, links: Words.openings) }
    cues.smallTalk = cues.asksMore ? nil : smallTalk
    cues.extreme = extreme(from: opening)
    if let by = IntentWords.by.longest(at: opening, in: question),
      let group = IntentWords.dimensions.longest(at: by.end, in: question), group.end == question.count
    {
      cues.grouping = group.value.dimension
    }
    return cues.asksList || cues.extreme != nil || cues.grouping != nil
  }

  /// "Longer ones", "et les moins chères ?": the extreme that is the whole text.
  private func extreme(from start: Int) -> ExactQuestion? {
    let begin = question.skipping(Words.extremeLinks, from: start)
    guard let found = Words.extremes.longest(at: begin, in: question),
      question.skipping(Words.extremeNouns, from: found.end) == question.count
    else { return nil }
    return found.value
  }

  /// Whether the text is made of a phrase of a table and perhaps linking ones.
  private func isAll<Value, Link>(_ table: PhraseTable<Value>, from start: Int, links: PhraseTable<Link>) -> Bool {
    guard let found = table.longest(at: start, in: question) else { return false }
    var index = found.end
    while index < question.count {
      guard
        let link = links.longest(at: index, in: question)?.end
          ?? FillerWords.phrases.longest(at: index, in: question)?.end
      else { return false }
      index = link
    }
    return true
  }

  private var smallTalk: SmallTalkKind? {
    var kinds: [SmallTalkKind] = []
    var index = 0
    while index < min(question.count, 40) {
      if let found = Words.smallTalk.longest(at: index, in: question) {
        kinds.append(found.value)
        index = found.end
      } else if !kinds.isEmpty, let link = Words.smallTalkLinks.longest(at: index, in: question) {
        index = link.end
      } else {
        return nil
      }
    }
    guard index == question.count else { return nil }
    return SmallTalkKind.allCases.first(where: kinds.contains)
  }

  // MARK: - The beginning and the end

  /// Reads the words that open the text, and returns the index behind them.
  private mutating func readOpenings() -> Int {
    var index = 0
    while index < min(question.count, 12) {
      if let reset = Words.resets.longest(at: index, in: question) {
        cues.startsOver = true
        index = blank(index..<reset.end)
      } else if let added = addition(at: index) {
        cues.adds = true
        index = blank(index..<added)
      } else if let opening = opening(at: index) {
        cues.narrows = cues.narrows || opening.narrows
        index = opening.keepsWords ? opening.end : blank(index..<opening.end)
      } else if let end = replacement(at: index) {
        index = blank(index..<end)
      } else {
        break
      }
      cues.goesOn = true
    }
    return index
  }

  private func opening(at index: Int) -> (end: Int, narrows: Bool, keepsWords: Bool)? {
    guard let found = Words.openings.longest(at: index, in: question) else { return nil }
    // What points at offers, or is more than the opening, is left for later.
    if let pointer = Words.pointers.longest(at: index, in: question), pointer.end >= found.end { return nil }
    if let marker = MarkerWords.table.longest(at: index, in: question), marker.end > found.end { return nil }
    if let drop = Words.dropLeads.longest(at: index, in: question), drop.end > found.end { return nil }
    // "Et 12 mois ou plus", "avec Airbus": the preposition says what the name is.
    let isPreposition = ["avec", "with", "pour", "for"].contains(question.word(found.end - 1))
    if index == 0, isPreposition, found.end == 1, found.end < question.count {
      return (found.end, found.value, true)
    }
    return (isPreposition && found.end > index + 1 ? found.end - 1 : found.end, found.value, false)
  }

  private func addition(at index: Int) -> Int? {
    if let marker = MarkerWords.table.longest(at: index, in: question), marker.end > index + 1 { return nil }
    if index == 0, let found = Words.alternatives.longest(at: 0, in: question), found.end < question.count {
      // "Où est-ce ?" is no alternative.
      return Words.aspects.longest(at: 0, in: question) == nil ? found.end : nil
    }
    return Words.additions.longest(at: index, in: question)?.end
  }

  private func replacement(at index: Int) -> Int? {
    guard let found = Words.replacements.longest(at: index, in: question),
      !Words.comparisons.contains(question.word(found.end))
    else { return nil }
    return found.end
  }

  /// "… plutôt", "… as well" at the end.
  private mutating func readEnd() {
    let end = question.count
    guard end > 1 else { return }
    if let found = Words.replacements.longest(endingAt: end, in: question), found.start > 0, !isBlank[found.start] {
      cues.goesOn = true
      blank(found.start..<end)
    } else if let found = Words.additions.longest(endingAt: end, in: question), found.start > 0,
      !isBlank[found.start]
    {
      (cues.goesOn, cues.adds) = (true, true)
      blank(found.start..<end)
    }
  }

  /// The number at the end: "au moins 3 000".
  private var trailingNumber: Int? {
    let start = max(0, question.count - 3)
    return (start..<question.count).lazy.compactMap { question.wholeNumber(at: $0) }.first { $0.end == question.count }?
      .value
  }

  // MARK: - Tools

  /// Makes tokens cues, and returns the index behind them.
  @discardableResult
  mutating func blank(_ tokens: Range<Int>) -> Int {
    for index in tokens where isBlank.indices.contains(index) { isBlank[index] = true }
    return tokens.upperBound
  }

  /// Whether a word says nothing by itself, or is one that offers are about.
  private func isKnown(_ index: Int) -> Bool {
    guard let token = question[index], token.kind == .word, !FillerWords.isEmpty(index, in: question) else {
      return true
    }
    if vocabulary.titles.count(of: token.folded) > 0 { return true }
    let word = Token(text: token.folded, folded: token.folded, range: token.range, isUppercase: token.isUppercase)
    return !Glossary.standard.matches(in: [word]).isEmpty
  }
}
