extension QuestionReading {
  /// Works out what the markers bind: which findings are excluded or wished for, and which words are.
  mutating func bind() {
    for (tokens, marker) in markers {
      switch marker {
      case .not: bindNot(tokens)
      case .wish: bindWish(tokens)
      case .wishBefore: bindBackward(tokens)
      case .taste: bindTaste(tokens)
      }
    }
  }

  // MARK: - Exclusions

  /// "pas en Belgique ni en France", "sans commercial": the findings that follow, or else the words.
  private mutating func bindNot(_ marker: Range<Int>) {
    guard !question.startsClause(marker.upperBound) || question[marker.upperBound]?.gap == .stop else {
      return release(marker)
    }
    let start = skippingEmpty(from: marker.upperBound)
    if let first = finding(startingAt: start), strengths[first] != .excluded {
      var last = first
      strengths[first] = .excluded
      while let next = listed(after: last) {
        strengths[next] = .excluded
        last = next
      }
      return
    }
    guard let topic = topic(from: start) else { return release(marker) }
    topics.append((topic, .excluded))
    take(topic)
    var end = topic.upperBound
    while ["ou", "or", "ni", "nor"].contains(question.word(end)), !question.startsClause(end),
      let next = self.topic(from: skippingEmpty(from: end + 1))
    {
      topics.append((next, .excluded))
      take(end..<next.upperBound)
      end = next.upperBound
    }
  }

  /// The words that say what is excluded: up to four, links inside included.
  private func topic(from start: Int) -> Range<Int>? {
    // "sans parler allemand": the language is what is excluded.
    let start = MarkerWords.speaking.contains(question.word(start)) && isContent(start + 1) ? start + 1 : start
    guard isContent(start), MarkerWords.notTopics.longest(at: start, in: question) == nil else { return nil }
    var end = start + 1
    var last = end
    while end < start + 5, isFree(end), !question.startsClause(end), let token = question[end], token.kind == .word,
      !MarkerWords.joiners.contains(token.folded), !MarkerWords.needed.contains(token.folded)
    {
      let isLink = ["de", "du", "des", "d", "of", "la", "l"].contains(token.folded)
      guard isLink || isContent(end) else { break }
      end += 1
      if !isLink { last = end }
    }
    return start..<last
  }

  // MARK: - Wishes

  private mutating func bindWish(_ marker: Range<Int>) {
    let opensClause = question.startsClause(marker.lowerBound)
    // "À Berlin si possible, 12 mois": the comma ends what is wished for. "Si possible, à Berlin": it doesn't.
    let isSuffix = question.startsClause(marker.upperBound) && !opensClause
    guard !isSuffix, wishForward(from: marker.upperBound, ignoringComma: opensClause) else {
      return bindBackward(marker)
    }
  }

  /// Makes what follows in the clause a wish; false where nothing does.
  private mutating func wishForward(from start: Int, ignoringComma: Bool) -> Bool {
    let end = endOfClause(from: start, ignoringComma: ignoringComma)
    var found: [Int] = findings.indices.filter {
      findings[$0].tokens.lowerBound >= start && findings[$0].tokens.lowerBound < end
    }
    found.removeAll { strengths[$0] == .excluded }
    guard var last = found.last else { return wishTopics(start..<end) }
    for index in found { strengths[index] = .soft }
    while question.startsClause(findings[last].tokens.upperBound), let next = listed(after: last),
      strengths[next] == .hard
    {
      strengths[next] = .soft
      last = next
    }
    return true
  }

  /// Makes the condition right before a marker a wish, with those it is listed with.
  private mutating func bindBackward(_ marker: Range<Int>) {
    let start = startOfClause(before: marker.lowerBound)
    guard
      var last = findings.lastIndex(where: {
        $0.tokens.upperBound <= marker.lowerBound && $0.tokens.lowerBound >= start
      })
    else {
      if !wishTopics(start..<marker.lowerBound) { release(marker) }
      return
    }
    if strengths[last] == .hard { strengths[last] = .soft }
    while let before = findings[..<last].indices.last, listed(after: before) == last,
      findings[before].tokens.lowerBound >= start
    {
      if strengths[before] == .hard { strengths[before] = .soft }
      last = before
    }
  }

  private mutating func bindTaste(_ marker: Range<Int>) {
    let end = endOfClause(from: marker.upperBound, ignoringComma: false)
    let first = findings.first { $0.tokens.lowerBound >= marker.upperBound && $0.tokens.lowerBound < end }
    if wishTopics(marker.upperBound..<(first?.tokens.lowerBound ?? end)) { return }
    if !wishForward(from: marker.upperBound, ignoringComma: false) { release(marker) }
  }

  /// Makes the words in a range wishes, each side of an "et" or "ou" by itself; false where there are none.
  private mutating func wishTopics(_ range: Range<Int>) -> Bool {
    var start: Int?
    var end = range.lowerBound
    var found: [Range<Int>] = []
    for index in range {
      let isJoiner = MarkerWords.joiners.contains(question.word(index))
      if isContent(index), !isJoiner {
        if start == nil { start = index }
        end = index + 1
      } else if isJoiner || !isFree(index), let begun = start {
        found.append(begun..<end)
        start = nil
      }
    }
    if let start { found.append(start..<end) }
    for topic in found {
      topics.append((topic, .soft))
      take(topic)
    }
    return !found.isEmpty
  }

  // MARK: - Clauses

  /// Whether a token is a word that tells something and isn't read yet.
  private func isContent(_ index: Int) -> Bool {
    guard isFree(index), let token = question[index], token.kind != .address else { return false }
    return !FillerWords.isEmpty(index, in: question) || token.isQuoted
  }

  /// The index behind up to three empty words.
  private func skippingEmpty(from start: Int) -> Int {
    var index = start
    while index < start + 3, isFree(index), question[index]?.kind == .word, FillerWords.isEmpty(index, in: question) {
      index += 1
    }
    return index
  }

  /// The finding that is listed right behind another of its kind: "Berlin, Munich ou Vienne".
  private func listed(after index: Int) -> Int? {
    guard findings.indices.contains(index + 1), findings[index].concept.family == findings[index + 1].concept.family
    else {
      return nil
    }
    let between = findings[index].tokens.upperBound..<findings[index + 1].tokens.lowerBound
    let isComma =
      question[findings[index].tokens.upperBound]?.gap == .comma
      || question[findings[index].tokens.upperBound]?.gap == .slash
    if between.isEmpty { return isComma ? index + 1 : nil }
    guard between.count <= 3, MarkerWords.joiners.contains(question.word(between.lowerBound)),
      between.dropFirst().allSatisfy({ FillerWords.isEmpty($0, in: question) })
    else { return nil }
    return index + 1
  }

  private func endOfClause(from start: Int, ignoringComma: Bool) -> Int {
    var index = start
    while index < question.count {
      if question.startsClause(index), !(index == start && ignoringComma) { break }
      if ["mais", "but"].contains(question.word(index)) { break }
      if markers.contains(where: { $0.tokens.lowerBound == index }) { break }
      index += 1
    }
    return index
  }

  private func startOfClause(before end: Int) -> Int {
    var index = end
    // A comma right before the marker belongs to it: "Berlin, si possible".
    while index > 0 {
      if index < end, question.startsClause(index) { break }
      if ["mais", "but"].contains(question.word(index - 1)) { break }
      if markers.contains(where: { $0.tokens.upperBound == index && index < end }) { break }
      index -= 1
    }
    return index
  }
}

extension QuestionSpan.Concept {
  /// Concepts whose values are listed together: "Berlin ou l'Espagne".
  var family: Self {
    switch self {
    case .country, .zone, .region, .city: .country
    default: self
    }
  }
}
