/// Reads how long a mission lasts: "un an et demi", "12-month", "entre 12 et 18 mois".
///
/// An experience, an age, a delay or a trial period is no length of a mission.
enum MonthsMentions {
  static func found(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    if let label = labels.longest(at: index, in: tokens), let number = tokens.wholeNumber(at: label.end),
      (1...36).contains(number.value), MonthsRecognizer().length(at: label.end, in: tokens, needsUnit: true) == nil
    {
      let amount = amount(number.value, number.value)
      return FoundMention(.months(amount), label.end..<number.end)
    }
    if let range = range(at: index, in: tokens) { return range }
    var before = MentionBounds.before(at: index, in: tokens)
    // "Paid over 12 months" is a duration, "lasts over 12 months" a bound.
    if tokens.word(index) == "over", !comparing.contains(tokens.word(index - 1)) { before?.bound = .exactly }
    // "Plus d'un an": the article is the number.
    let start = before.map {
      MonthsRecognizer().length(at: $0.number, in: tokens, needsUnit: true) == nil ? $0.end : $0.number
    }
    guard let length = MonthsRecognizer().length(at: start ?? index, in: tokens, needsUnit: true) else { return nil }
    let words = index..<length.end
    guard !isElse(words, value: start ?? index, in: tokens) else { return FoundMention(nothing: words) }
    let isOwn = isLed(index, in: tokens) || isFollowed(length.end, in: tokens)
    let isArticle = ["a", "an", "un", "une", "one"].contains(tokens.word(start ?? index))
    // "un mois avant", "once a year", "3 ans".
    let isBareYear = length.months == 12 && ["a", "an"].contains(tokens.word(start ?? index))
    if isArticle, length.months == 1 || isBareYear, !isOwn {
      return FoundMention(nothing: words)
    }
    if length.months > 24, !isOwn { return FoundMention(nothing: words) }
    var found = FoundMention(
      .months(amount(length.months, length.months)), words,
      bound: before?.bound ?? (length.isOpen ? .atLeast : .exactly),
      isOwn: isOwn)
    if before == nil, !length.isOpen, let after = MentionBounds.after(at: length.end, in: tokens) {
      found.mention?.bound = after.bound
      found.end = after.end
      found.next = after.end
    }
    return found
  }

  // MARK: -

  private static func range(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    let opening = openings.longest(at: index, in: tokens)
    let start = opening?.end ?? index
    guard let first = MonthsRecognizer().length(at: start, in: tokens, needsUnit: false) else { return nil }
    let joint = joints.longest(at: first.end, in: tokens)
    guard joint.map({ !$0.value || opening != nil }) ?? (tokens[first.end]?.gap == .hyphen) else { return nil }
    guard let last = MonthsRecognizer().length(at: joint?.end ?? first.end, in: tokens, needsUnit: true) else {
      return nil
    }
    let lower = first.unit == nil && last.unit == 12 ? first.value * 12 : first.months
    let words = index..<last.end
    guard lower < last.months, last.months <= 60, !isElse(words, value: start, in: tokens) else { return nil }
    return FoundMention(.months(amount(lower, last.months)), words)
  }

  private static func amount(_ lower: Int, _ upper: Int) -> Mention.Amount {
    Mention.Amount(lower: Double(lower), upper: Double(upper), unit: 1)
  }

  private static func isElse(_ words: Range<Int>, value: Int, in tokens: QuestionTokens) -> Bool {
    // "both missions last 12 months" is no "last 12 months".
    let before = words.lowerBound - 1
    let isVerb = tokens.word(before) == "last" && !["the", "for", "in", "over"].contains(tokens.word(before - 1))
    if isVerb { return false }
    if MonthsRecognizer.isElse(index: words.lowerBound, end: words.upperBound, in: tokens) { return true }
    if MonthsRecognizer.isElse(index: value, end: words.upperBound, in: tokens), value == words.lowerBound {
      return true
    }
    if notAfter.longest(at: words.upperBound, in: tokens) != nil { return true }
    for place in stride(from: words.lowerBound - 1, through: max(0, words.lowerBound - 4), by: -1) where place >= 0 {
      if tokens[place + 1]?.startsClause ?? true, tokens[place + 1]?.gap == .comma { return false }
      if notBefore.contains(tokens.word(place)) { return true }
    }
    return false
  }

  private static func isLed(_ index: Int, in tokens: QuestionTokens) -> Bool {
    (1...4).contains { leads.contains(tokens.word(index - $0)) }
  }

  private static func isFollowed(_ end: Int, in tokens: QuestionTokens) -> Bool {
    (0...2).contains { trails.contains(tokens.word(end + $0)) && !tokens.startsClause(end + $0) }
  }

  private static let comparing: Set = [
    "lasts", "last", "lasting", "for", "is", "are", "of", "runs", "run", "takes", "just", "well", "slightly", "little",
    "or",
  ]
  private static let labels = PhraseTable<Void>(
    list: "duree en mois, duree mois, duration in months, duration months, length in months, months")
  private static let openings = PhraseTable<Void>(
    list: "entre, between, de, from, compris entre, d, allant de, ranging from, du")
  private static let joints: PhraseTable<Bool> = ["a, to, ou, or": false, "et, and": true]
  private static let leads: Set = [
    "duree", "dure", "durent", "durera", "duration", "last", "lasts", "lasting", "mission", "missions", "contrat",
    "contract", "vie", "for", "pour", "pendant", "length", "runs", "run", "s", "etend", "longue", "assignment",
    "placement", "poste", "via", "over", "sur",
  ]
  private static let trails: Set = [
    "mission", "missions", "contract", "contrat", "assignment", "placement", "long", "vie", "position", "role", "duree",
    "posting", "job", "post",
  ]
  private static let notAfter = PhraseTable<Void>(
    list: """
      avant, before, d historique, d existence, de stage, d essai, de preavis, notice, probation, de formation, \
      of training, d attente, de recul, of history, d age, de vie, in a row, d alternance, of internship, d archives, \
      d expertise, of expertise, de garantie, de pratique professionnelle, into
      """)
  private static let notBefore: Set = [
    "experience", "experiences", "stage", "internship", "essai", "probation", "preavis", "notice", "depuis", "since",
    "every", "chaque", "age", "ages", "aged", "ans", "years", "formation", "training", "diplome", "garantie", "ago",
    "existe", "leader", "experienced", "within", "derniers", "past",
  ]
}
