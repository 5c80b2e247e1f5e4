import Offers

/// Reads how sought-after an offer is, whether telework is possible, and the kind of mission.
enum OfferMentions {
  static func found(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    competition(at: index, in: tokens) ?? telework(at: index, in: tokens) ?? type(at: index, in: tokens)
  }

  // MARK: - Competition

  private static func competition(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    if let noun = CompetitionRecognizer.nouns.longest(at: index, in: tokens) {
      if let level = level(behind: noun.end, in: tokens) { return level }
    }
    guard let finding = CompetitionRecognizer().finding(at: index, in: tokens),
      case .competition(let levels) = finding.condition
    else { return nil }
    let words = finding.tokens
    // "moins de concurrence" compares.
    if ["moins", "less", "fewer", "lower", "least", "higher", "plus"].contains(tokens.word(index)) {
      return FoundMention(nothing: words)
    }
    if let level = CompetitionRecognizer.levels.longest(at: index, in: tokens), levels == [level.value] {
      var found = FoundMention(.competition(levels, isVague: false), index..<level.end)
      found.next = words.upperBound
      return found
    }
    return FoundMention(.competition(levels, isVague: true), words)
  }

  /// "la concurrence y est faible", "competition is rated low".
  private static func level(behind noun: Int, in tokens: QuestionTokens) -> FoundMention? {
    for place in noun..<noun + 5 {
      guard let token = tokens[place], place == noun || token.gap != .comma else { return nil }
      if ["pas", "not", "t", "non", "moins", "plus", "less", "more"].contains(token.folded) { return nil }
      if let level = CompetitionRecognizer.levels.longest(at: place, in: tokens) {
        return FoundMention(.competition([level.value], isVague: false), place..<level.end)
      }
      if token.kind != .word { return nil }
    }
    return nil
  }

  // MARK: - Telework

  private static func telework(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    guard let found = OfferRecognizer.telework.longest(at: index, in: tokens),
      OfferRecognizer.notTelework.longest(at: found.end, in: tokens) == nil
    else { return nil }
    var end = OfferRecognizer.teleworkTrails.longest(at: found.end, in: tokens)?.end ?? found.end
    if unknown.longest(at: end, in: tokens) != nil { return FoundMention(nothing: index..<end) }
    var value = found.value
    var start = index
    if let denial = denials.longest(endingAt: index, in: tokens) {
      value = false
      start = denial.start
    } else if let answer = answers.longest(at: end, in: tokens) {
      value = answer.value == found.value
      end = answer.end
    }
    return FoundMention(.telework(value), start..<end)
  }

  private static let denials = PhraseTable<Void>(
    list: """
      pas de, sans, no, not, without, aucun, pas en, not a, no option for, pas possible en, sans possibilite de, non \
      eligible au, aucune possibilite de, pas du, pas
      """)
  private static let answers: PhraseTable<Bool> = [
    """
    n est pas possible, non, no, impossible, isn t possible, is not possible, is not available, not available, \
    not possible, not allowed, is not allowed, isn t available, n est pas propose, non propose, n est pas prevu, \
    non prevu, pas possible, isn t offered, is not offered, not offered, n est pas autorise, non autorise, \
    work is not possible, work isn t possible, work not possible
    """: false,
    "oui, yes, est possible, is possible, est propose, is available, is offered, est prevu, prevu": true,
  ]
  private static let unknown = PhraseTable<Void>(
    list: """
      non precise, pas precise, not specified, unknown, inconnu, n est pas precise, is not specified, isn t specified, \
      non renseigne, not stated, non mentionne, isn t mentioned, is not mentioned, n est pas mentionne, unspecified
      """)

  // MARK: - Type

  /// "VIA" is said of a mission in capitals; "VIE" is the programme, unless a word makes it the contract's kind.
  private static func type(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    guard let (type, end) = name(at: index, in: tokens) else { return nil }
    let joint = ["ou", "or", "et", "and"].contains(tokens.word(end)) ? end + 1 : end
    if joint > end || tokens[joint]?.gap == .slash, let other = name(at: joint, in: tokens) {
      return FoundMention(nothing: index..<other.end)
    }
    guard type == .via || kinds.contains(tokens.word(index - 1)) else { return nil }
    return FoundMention(.type(type), index..<end)
  }

  private static func name(at index: Int, in tokens: QuestionTokens) -> (type: MissionType, end: Int)? {
    for (letters, type) in [(["v", "i", "e"], MissionType.vie), (["v", "i", "a"], .via)] {
      if tokens.matches(letters, at: index), tokens[index + 1]?.gap == .dot { return (type, index + 3) }
    }
    guard let token = tokens[index], token.isUppercase else { return nil }
    return token.folded == "vie" ? (.vie, index + 1) : token.folded == "via" ? (.via, index + 1) : nil
  }

  private static let kinds: Set = ["contrat", "contract", "type", "statut", "status"]
}
