extension FrenchStemmer {
  // MARK: - Step 1: standard suffixes

  /// Step 1: whether a suffix of a noun or an adjective went; false after "-ment", which a verb's ending may precede.
  func removeStandardSuffix(_ word: inout StemmedWord) -> Bool {
    guard let (length, action) = Self.standardSuffixes.longestMatch(in: word) else { return false }
    switch action {
    case .remove: return word.dropLast(length, in: word.r2)
    case .replaceInR2(let replacement): return word.replaceLast(length, with: replacement, in: word.r2)
    case .replaceInR1(let replacement): return word.replaceLast(length, with: replacement, in: word.r1)
    case .agent: return removeAgentSuffix(&word, length: length)
    case .ement: return removeEment(&word, length: length)
    case .ite: return removeIte(&word, length: length)
    case .if: return removeIf(&word, length: length)
    case .eaux:
      word.dropLast(1)
      return true
    case .oux: return removeOux(&word)
    case .euse: return word.dropLast(length, in: word.r2) || word.replaceLast(length, with: "eux", in: word.r1)
    case .issement: return removeIssement(&word, length: length)
    case .amment(let replacement):
      _ = word.replaceLast(length, with: replacement, in: word.rv)
      return false
    case .ment:
      removeMent(&word, length: length)
      return false
    }
  }

  private func removeAgentSuffix(_ word: inout StemmedWord, length: Int) -> Bool {
    guard word.dropLast(length, in: word.r2) else { return false }
    removeIc(&word)
    return true
  }

  /// Drops a final "ic" in R2; elsewhere it becomes "iqU", as in "pratique".
  private func removeIc(_ word: inout StemmedWord) {
    guard word.ends(with: Self.ic) else { return }
    if !word.dropLast(2, in: word.r2) { word.replaceLast(2, with: "iqU") }
  }

  private func removeEment(_ word: inout StemmedWord, length: Int) -> Bool {
    guard word.dropLast(length, in: word.rv) else { return false }
    guard let (length, action) = Self.suffixesBeforeEment.longestMatch(in: word) else { return true }
    switch action {
    case .iv:
      if word.dropLast(length, in: word.r2), word.ends(with: Self.at) { _ = word.dropLast(2, in: word.r2) }
    case .eus:
      if !word.dropLast(length, in: word.r2) { _ = word.replaceLast(length, with: "eux", in: word.r1) }
    case .ablOrIqu: _ = word.dropLast(length, in: word.r2)
    case .ier: _ = word.replaceLast(length, with: "i", in: word.rv)
    }
    return true
  }

  private func removeIte(_ word: inout StemmedWord, length: Int) -> Bool {
    guard word.dropLast(length, in: word.r2) else { return false }
    if word.ends(with: Self.abil) {
      if !word.dropLast(4, in: word.r2) { word.replaceLast(4, with: "abl") }
    } else if word.ends(with: Self.iv) {
      _ = word.dropLast(2, in: word.r2)
    } else {
      removeIc(&word)
    }
    return true
  }

  private func removeIf(_ word: inout StemmedWord, length: Int) -> Bool {
    guard word.dropLast(length, in: word.r2) else { return false }
    if word.ends(with: Self.at), word.dropLast(2, in: word.r2) { removeIc(&word) }
    return true
  }

  private func removeOux(_ word: inout StemmedWord) -> Bool {
    guard let previous = word.scalar(beforeLast: 3), "bhjlnp".unicodeScalars.contains(previous) else { return false }
    word.dropLast(1)
    return true
  }

  private func removeIssement(_ word: inout StemmedWord, length: Int) -> Bool {
    guard let previous = word.scalar(beforeLast: length), !Self.vowels.contains(previous) else { return false }
    return word.dropLast(length, in: word.r1)
  }

  private func removeMent(_ word: inout StemmedWord, length: Int) {
    guard let previous = word.scalar(beforeLast: length), Self.vowels.contains(previous),
      word.suffix(length + 1, isIn: word.rv)
    else { return }
    word.dropLast(length)
  }

  // MARK: - Step 2: verbs

  /// Step 2a: whether the ending of a verb in "-ir" went.
  func removeIVerbSuffix(_ word: inout StemmedWord) -> Bool {
    guard let (length, _) = Self.iVerbSuffixes.longestMatch(in: word, from: word.rv),
      let previous = word.scalar(beforeLast: length), previous != "H", !Self.vowels.contains(previous),
      word.suffix(length + 1, isIn: word.rv)
    else { return false }
    word.dropLast(length)
    return true
  }

  /// Step 2b: whether the ending of another verb went.
  func removeVerbSuffix(_ word: inout StemmedWord) -> Bool {
    guard let (length, action) = Self.verbSuffixes.longestMatch(in: word, from: word.rv) else { return false }
    switch action {
    case .ions: return word.dropLast(length, in: word.r2)
    case .er: word.dropLast(length)
    case .a:
      let takesE = word.scalar(beforeLast: length) == "e" && word.suffix(length + 1, isIn: word.rv)
      word.dropLast(takesE ? length + 1 : length)
    case .ais:
      let isPlace = word.count == length + 3 && word.ends(with: Self.al, dropping: length)
      let isException = Self.stemsBeforeAis.contains { word.ends(with: $0, dropping: length) }
      guard !isPlace, !isException else { return false }
      word.dropLast(length)
    }
    return true
  }

  // MARK: - Steps 3 to 6

  /// Step 3, for words that lost a suffix: "Y" becomes "i" and "ç" becomes "c".
  func softenEnd(of word: inout StemmedWord) {
    switch word.scalar(beforeLast: 0) {
    case "Y": word.replaceLast(1, with: "i")
    case "ç": word.replaceLast(1, with: "c")
    default: break
    }
  }

  /// Step 4, for words that lost none: drops "-s", "-e", "-ion", and turns "-ier" into "i".
  func removeResidualSuffix(_ word: inout StemmedWord) {
    if word.scalar(beforeLast: 0) == "s", let previous = word.scalar(beforeLast: 1),
      word.ends(with: Self.hi, dropping: 1) || !"aiouès".unicodeScalars.contains(previous)
    {
      word.dropLast(1)
    }
    guard let (length, action) = Self.residualSuffixes.longestMatch(in: word, from: word.rv) else { return }
    switch action {
    case .e: word.dropLast(1)
    case .ier: word.replaceLast(length, with: "i")
    case .ion:
      let previous = word.scalar(beforeLast: 3)
      guard previous == "s" || previous == "t", word.suffix(4, isIn: word.rv) else { return }
      _ = word.dropLast(3, in: word.r2)
    }
  }

  /// Step 5: drops the second letter of "-ell", "-enn" and their kin.
  func undouble(_ word: inout StemmedWord) {
    if Self.doubledEndings.longestMatch(in: word) != nil { word.dropLast(1) }
  }

  /// Step 6: takes the accent off the last "é" or "è" before final consonants.
  func unaccent(_ word: inout StemmedWord) {
    let consonants = word.scalars.reversed().prefix { !Self.vowels.contains($0) }
    guard !consonants.isEmpty, let vowel = word.scalar(beforeLast: consonants.count), vowel == "é" || vowel == "è"
    else {
      return
    }
    let tail = String(String.UnicodeScalarView(consonants.reversed()))
    word.replaceLast(consonants.count + 1, with: "e" + tail)
  }
}
