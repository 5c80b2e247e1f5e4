extension EnglishStemmer {
  // MARK: - Step 1a: plurals and possessives

  /// Step 0: drops "'s" and its kin.
  func removePossessive(_ word: inout StemmedWord) {
    guard let match = Self.possessives.longestMatch(in: word) else { return }
    word.dropLast(match.length)
  }

  /// Step 1a: drops a plural's "s".
  func removePlural(_ word: inout StemmedWord) {
    guard let match = Self.plurals.longestMatch(in: word) else { return }
    switch match.action {
    case .double: word.dropLast(2)
    case .ies: word.replaceLast(3, with: word.count >= 5 ? "i" : "ie")
    case .single:
      // A vowel somewhere before the letter that carries the "s": "gaps" but not "gas".
      if word.scalars.dropLast(2).contains(where: Self.vowels.contains) { word.dropLast(1) }
    case .kept: break
    }
  }

  // MARK: - Step 1b: past tenses and gerunds

  /// Step 1b: drops "-ed", "-ing" and their kin.
  func removeVerbEnding(_ word: inout StemmedWord) {
    guard let match = Self.verbEndings.longestMatch(in: word) else { return }
    switch match.action {
    case .eed:
      let stem = String(String.UnicodeScalarView(word.scalars.dropLast(match.length)))
      guard word.suffix(match.length, isIn: word.r1), !["proc", "exc", "succ"].contains(stem) else { return }
      word.replaceLast(match.length, with: "ee")
    case .ing:
      let stem = String(String.UnicodeScalarView(word.scalars.dropLast(match.length)))
      guard !["inn", "out", "cann", "herr", "earr", "even"].contains(stem) else { return }
      if word.count == 5, word.scalars[1] == "y", !Self.vowels.contains(word.scalars[0]) {
        word.replaceLast(4, with: "ie")  // dying, lying, tying, vying
      } else {
        removeVerbEnding(&word, length: match.length)
      }
    case .ed:
      removeVerbEnding(&word, length: match.length)
    }
  }

  private func removeVerbEnding(_ word: inout StemmedWord, length: Int) {
    guard word.scalars.dropLast(length).contains(where: Self.vowels.contains) else { return }
    word.dropLast(length)
    switch Self.bareEndings.longestMatch(in: word)?.action {
    case .missingE:
      word.replaceLast(0, with: "e")
    case .doubled:
      let isShortWord = word.count == 3 && word.scalar(beforeLast: 2).map("aeo".unicodeScalars.contains) == true
      if !isShortWord { word.dropLast(1) }  // "add", "egg" and "off" keep their pair.
    case nil:
      if word.r1 == word.count, endsInShortSyllable(word) { word.replaceLast(0, with: "e") }
    }
  }

  // MARK: - Steps 1c to 5

  /// Step 1c: turns a final "y" into "i" after a consonant.
  func replaceFinalY(_ word: inout StemmedWord) {
    guard word.count > 2, let last = word.scalar(beforeLast: 0), last == "y" || last == "Y",
      let previous = word.scalar(beforeLast: 1), !Self.vowels.contains(previous)
    else { return }
    word.replaceLast(1, with: "i")
  }

  /// Step 2: shortens pairs of suffixes, such as "-ization", to one.
  func shortenLongSuffix(_ word: inout StemmedWord) {
    guard let match = Self.longSuffixes.longestMatch(in: word), word.suffix(match.length, isIn: word.r1) else { return }
    let previous = word.scalar(beforeLast: match.length)
    switch match.action {
    case .replace(let replacement):
      word.replaceLast(match.length, with: replacement)
    case .ogi:
      if previous == "l" { word.dropLast(1) }
    case .li:
      if let previous, "cdeghkmnrt".unicodeScalars.contains(previous) { word.dropLast(2) }
    }
  }

  /// Step 3: shortens "-ical", "-ful" and their kin.
  func shortenSuffix(_ word: inout StemmedWord) {
    guard let match = Self.mediumSuffixes.longestMatch(in: word), word.suffix(match.length, isIn: word.r1) else {
      return
    }
    switch match.action {
    case .replace(let replacement): word.replaceLast(match.length, with: replacement)
    case .removeInR2: _ = word.dropLast(match.length, in: word.r2)
    }
  }

  /// Step 4: drops the suffixes that make nouns and adjectives.
  func removeSuffix(_ word: inout StemmedWord) {
    guard let match = Self.shortSuffixes.longestMatch(in: word), word.suffix(match.length, isIn: word.r2) else {
      return
    }
    let previous = word.scalar(beforeLast: match.length)
    guard match.action == .remove || previous == "s" || previous == "t" else { return }
    word.dropLast(match.length)
  }

  /// Step 5: drops a final "e", or one "l" of two.
  func removeFinalEOrL(_ word: inout StemmedWord) {
    switch word.scalar(beforeLast: 0) {
    case "e":
      let isInR1 = word.suffix(1, isIn: word.r1)
      guard word.suffix(1, isIn: word.r2) || isInR1 && !endsInShortSyllable(word, dropping: 1) else { return }
      word.dropLast(1)
    case "l":
      guard word.suffix(1, isIn: word.r2), word.scalar(beforeLast: 1) == "l" else { return }
      word.dropLast(1)
    default:
      break
    }
  }
}
