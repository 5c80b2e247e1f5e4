import Offers

extension QuestionReading {
  /// Reads misspelt places among the words that nothing else has, and notes names in a place's position that nobody
  /// knows.
  ///
  /// Words are only ever compared with places, and never where they are known for anything else: a stop word, a word of
  /// two titles, a company. Only the first 120 tokens are looked at, which is longer than any question typed by hand.
  mutating func correctPlaces(_ vocabulary: QuestionVocabulary) -> [String] {
    var unknown: [String] = []
    var index = 0
    while index < min(question.count, 120) {
      guard isMisspellable(index), let found = correction(at: index, vocabulary) else {
        if isUnknownPlace(index, vocabulary) { unknown.append(question.text(index..<index + 1)) }
        index += 1
        continue
      }
      var finding = PlaceRecognizer.finding(index..<found.end, found.place, in: question)
      finding.correction = finding.value
      finding.keepsText = false
      finding.note = "\"\(question.text(index..<found.end))\" is read as \(finding.value)"
      if let country = found.place.country { finding.correction = country.frenchName }
      add(finding)
      index = found.end
    }
    return unknown
  }

  // MARK: -

  private func isMisspellable(_ index: Int) -> Bool {
    guard isFree(index), let token = question[index], token.kind == .word, !token.isQuoted, !token.hasMinus else {
      return false
    }
    return token.folded.utf8.count > 1 && question[index + 1]?.gap != .ampersand
  }

  private func correction(at index: Int, _ vocabulary: QuestionVocabulary) -> (place: Place, end: Int)? {
    for count in stride(from: PlaceSpellings.wordLimit, through: 1, by: -1) {
      let range = index..<index + count
      guard range.upperBound <= question.count,
        range.dropFirst().allSatisfy({ isMisspellable($0) && (question[$0]?.continuesName ?? false) })
      else { continue }
      let words = range.map { question.word($0) }
      guard !words.allSatisfy({ isOrdinary($0, vocabulary) }) else { continue }
      let length = words.joined().utf8.count
      let limit = length < 5 ? 0 : length < 8 ? (length > 5 && isPlacePosition(index) ? 2 : 1) : 2
      guard limit > 0 else { continue }
      let place =
        PlaceTable.spellings.nearest(to: words, atMost: limit)
        ?? vocabulary.cities.spellings.nearest(to: words, atMost: min(limit, 1))
      if let place { return (place, range.upperBound) }
    }
    return nil
  }

  private func isOrdinary(_ word: String, _ vocabulary: QuestionVocabulary) -> Bool {
    word.utf8.count < 4 || OrdinaryWords.all.contains(word) || FillerWords.words.contains(word)
      || AmbiguousNames.genericWords.contains(word) || DemonymTable.entries.value(of: [word]) != nil
      || StopWords.contains(Token(text: word, folded: word, range: 0..<word.utf8.count))
      || DateWords.months.value(of: [word]) != nil || vocabulary.titles.hold(word)
      || vocabulary.companies.hold(word)
  }

  /// Whether a preposition of place stands right before.
  private func isPlacePosition(_ index: Int) -> Bool {
    !question.startsClause(index)
      && ["en", "in", "a", "au", "aux", "at", "from", "to"].contains(question.word(index - 1))
  }

  /// Whether a capital and a preposition make a name that nobody knows a place: "à Trifouillis".
  private func isUnknownPlace(_ index: Int, _ vocabulary: QuestionVocabulary) -> Bool {
    guard isMisspellable(index), isPlacePosition(index), let token = question[index], token.isCapitalized,
      !token.isUppercase,
      !question.isHeading, token.folded.utf8.count > 3, !isOrdinary(token.folded, vocabulary),
      vocabulary.titles.count(of: token.folded) == 0
    else { return false }
    return question.startsClause(index + 1) || !isFree(index + 1) || FillerWords.isEmpty(index + 1, in: question)
  }
}

extension Place {
  /// The country that this is, if it is one.
  var country: Country? {
    if case .country(let country) = self { country } else { nil }
  }
}
