import Offers

/// What words are made of: addresses go, references of offers become marks.
extension AnswerLexer {
  /// Ends the word that is being read. Behind an address, what follows without a space is part of it.
  mutating func endWord() {
    guard !word.isEmpty else { return }
    let ended = word
    word.removeAll(keepingCapacity: true)
    guard let address = AddressScanner.address(in: ended, except: marks.names) else {
      pushReferences(of: ended)
      return
    }
    if address.lowerBound > 0 { pushReferences(of: Array(ended[..<address.lowerBound])) }
    push(.removed)
    removals.links += 1
    if address.upperBound < ended.count {
      push(.word(Array(ended[address.upperBound...])))
    } else {
      mode = .address(depth: 0)
    }
  }

  /// Hands on the beginning of a word that is too long, and keeps what an address or a reference may have begun.
  mutating func cutWord() {
    if let address = AddressScanner.address(in: word, except: marks.names) {
      if address.lowerBound > 0 { pushReferences(of: Array(word[..<address.lowerBound])) }
      word.removeAll(keepingCapacity: true)
      push(.removed)
      removals.links += 1
      mode = .address(depth: 0)
    } else {
      let rest = Array(word.suffix(64))
      let head = Array(word.dropLast(64))
      word = rest
      pushReferences(of: head)
    }
    drain()
  }

  /// The rest of an address: up to white space, or to a bracket that was open before it.
  mutating func takeAddress(_ scalar: Unicode.Scalar, _ depth: Int) {
    switch scalar {
    case "(", "[": mode = .address(depth: depth + 1)
    case ")" where depth > 0, "]" where depth > 0: mode = .address(depth: depth - 1)
    case ")", "]", "】", "〕", "<", ">", "\"", "\n", "|":
      mode = .text
      takeText(scalar)
    default:
      guard VisibleText.isSpace(scalar) else { return }
      mode = .text
      takeText(scalar)
    }
  }

  // MARK: -

  /// Pushes a word with its references as marks.
  private mutating func pushReferences(of word: [Unicode.Scalar]) {
    guard word.contains(where: VisibleText.isDigit) else {
      push(.word(word))
      return
    }
    var start = 0
    var position = 0
    while position < word.count {
      guard let found = reference(in: word, at: position) else {
        position += 1
        continue
      }
      if start < position { push(.word(Array(word[start..<position]))) }
      push(found.reading, replacesLetters: found.isNumber)
      start = found.end
      position = found.end
    }
    if start < word.count { push(.word(Array(word[start...]))) }
  }

  private struct Found {
    var reading: MarkTable.Reading
    var end: Int
    /// Whether it is a number whose letters, if any, stand in the word before.
    var isNumber: Bool
  }

  /// The reference that begins at a position; nil where none does.
  private func reference(in word: [Unicode.Scalar], at position: Int) -> Found? {
    let isJoined = position > 0 && VisibleText.isWordScalar(word[position - 1])
    if MarkTable.isLetters(word[position...].prefix(3)) {
      var first = position + 3
      let joiners = word[first...].prefix { "-_:#°º–.".unicodeScalars.contains($0) || $0 == "n" || $0 == "N" }
      if joiners.count <= 3 { first += joiners.count }
      let digits = word[first...].prefix(while: VisibleText.isDigit)
      let isCapital = word[position..<(position + 3)].allSatisfy { ("A"..."Z").contains($0) }
      // A long number behind the letters is a reference whatever it is joined to, a short one only as a word.
      let isWord = !isJoined && (digits.endIndex == word.count || !VisibleText.isWordScalar(word[digits.endIndex]))
      guard digits.count >= (isCapital && joiners.isEmpty && isWord ? 1 : 5), isCapital || isWord else { return nil }
      return Found(reading: marks.offer(reference: digits), end: first + digits.count, isNumber: false)
    }
    let digits = isJoined ? [] : digits(in: word, at: position)
    guard digits.count >= 5 else { return nil }
    let end = position + digits.count
    // Decimals, thousands and sums of money are no references.
    if position > 0, ".,€$£+".unicodeScalars.contains(word[position - 1]) { return nil }
    if end < word.count, "€$£%°".unicodeScalars.contains(word[end]) { return nil }
    if end + 1 < word.count, word[end] == "." || word[end] == ",", VisibleText.isDigit(word[end + 1]) { return nil }
    let reading = marks.offer(number: digits)
    let isNamed = position == 0 && (lastWord == "VIE" || lastWord == "VIA")
    let isOffer = digits.count >= 6 && Self.offerWords.contains(lastWord)
    if reading == .unknown ? isNamed || isOffer : isNamed || isOffer || digits.count >= 6 {
      return Found(reading: reading, end: end, isNumber: isNamed)
    }
    return nil
  }

  private func digits(in word: [Unicode.Scalar], at position: Int) -> ArraySlice<Unicode.Scalar> {
    guard position < word.count else { return [] }
    let digits = word[position...].prefix(while: VisibleText.isDigit)
    if digits.endIndex < word.count, VisibleText.isWordScalar(word[digits.endIndex]) { return [] }
    return digits
  }

  /// Words behind which a long number names an offer, in upper case.
  private static let offerWords: Set = [
    "OFFRE", "L'OFFRE", "L’OFFRE", "D'OFFRE", "OFFRES", "OFFER", "OFFERS", "N°", "Nº", "NO", "NO.", "#", "ID",
    "NUMÉRO", "NUMERO", "NUMBER", "RÉFÉRENCE", "REFERENCE", "RÉF.", "REF.", "RÉF", "REF", "MISSION", "POSTE", "ID:",
    "(ID",
  ]

  private mutating func push(_ reading: MarkTable.Reading, replacesLetters: Bool) {
    if replacesLetters { popLetters() }
    switch reading {
    case .offer(let id): push(.mark(id))
    case .unknown:
      push(.removed)
      removals.references += 1
    }
  }

  /// Takes a `VIE ` back that is still kept.
  private mutating func popLetters() {
    var count = 0
    if case .space = queue.last { count = 1 }
    guard case .word(let word) = queue.dropLast(count).last, MarkTable.isLetters(word) else { return }
    queue.removeLast(count + 1)
  }
}
