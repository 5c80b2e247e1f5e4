/// Reads amounts of money that may be an allowance: "2 637,47 €", "about 2.6k euros a month", "31 650 € par an".
enum PayMentions {
  static func found(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    if let opening = openings.longest(at: index, in: tokens) {
      if let range = amounts(at: opening.end, start: index, in: tokens, isOpened: true, bound: nil) { return range }
    }
    if let before = MentionBounds.before(at: index, in: tokens) {
      return amounts(at: before.end, start: index, in: tokens, isOpened: false, bound: before.bound)
    }
    return amounts(at: index, start: index, in: tokens, isOpened: false, bound: nil)
  }

  // MARK: -

  private static func amounts(
    at index: Int, start: Int, in tokens: QuestionTokens, isOpened: Bool, bound: Mention.Bound?
  ) -> FoundMention? {
    guard isStartOfNumber(index, in: tokens), var first = amount(at: index, in: tokens) else { return nil }
    var last = first
    let joint = joints.longest(at: first.end, in: tokens)
    let second =
      (joint.map { isOpened || !$0.value } ?? (tokens[first.end]?.gap == .hyphen)) ? joint?.end ?? first.end : nil
    if let second, let amount = amount(at: second, in: tokens) {
      last = amount
      if last.isThousands, !first.isThousands, first.value < 100 { first.value *= 1_000 }
    } else if isOpened {
      return nil
    }
    let trail = trail(at: last.end, in: tokens)
    let hasCue = hasCue(before: start, in: tokens)
    guard first.hasCurrency || last.hasCurrency || (trail.isPay || hasCue) && last.value >= 500 else { return nil }
    let tokenRange = start..<last.end
    let divisor = trail.isYear ? 12.0 : 1
    let isPlausible = [first.value, last.value].allSatisfy { (300...15_000).contains($0 / divisor) }
    guard isPlausible, first.value <= last.value, !isElse(start: start, end: last.end, in: tokens) else {
      return first.hasCurrency || last.hasCurrency ? FoundMention(nothing: tokenRange) : nil
    }
    let amount = Mention.Amount(
      lower: first.value, upper: last.value,
      unit: min(MentionBounds.unit(of: first.value), MentionBounds.unit(of: last.value)), divisor: divisor)
    var found = FoundMention(.pay(amount), tokenRange, bound: bound ?? .exactly)
    found.next = trail.end
    if bound == nil, let after = MentionBounds.after(at: trail.end, in: tokens) {
      found.mention?.bound = after.bound
      found.next = after.end
    }
    return found
  }

  /// "2637 €", and "EUR 2,637".
  private static func amount(at index: Int, in tokens: QuestionTokens) -> PayRecognizer.Amount? {
    guard ["eur", "euro", "euros"].contains(tokens.word(index)) else {
      return PayRecognizer().amount(at: index, in: tokens)
    }
    guard tokens[index + 1]?.kind == .number, var amount = PayRecognizer().amount(at: index + 1, in: tokens) else {
      return nil
    }
    amount.hasCurrency = true
    return amount
  }

  /// No amount begins in the middle of a number or of a word such as "v2".
  private static func isStartOfNumber(_ index: Int, in tokens: QuestionTokens) -> Bool {
    guard let token = tokens[index], let last = tokens[index - 1] else { return tokens[index] != nil }
    return !(last.kind == .number && [.none, .dot, .tightComma].contains(token.gap))
  }

  private static func trail(at index: Int, in tokens: QuestionTokens) -> (end: Int, isYear: Bool, isPay: Bool) {
    var trail = (end: index, isYear: false, isPay: false)
    for _ in 0..<3 {
      guard let found = PayRecognizer.trails.longest(at: trail.end, in: tokens),
        !(tokens[trail.end]?.startsClause ?? true)
      else { break }
      trail = (found.end, trail.isYear || found.value, true)
    }
    return trail
  }

  /// "indemnité : 2637", "une rémunération de 2 637".
  private static func hasCue(before start: Int, in tokens: QuestionTokens) -> Bool {
    for place in stride(from: start - 1, through: max(0, start - 4), by: -1) where place >= 0 {
      if PayRecognizer.cues.longest(at: place, in: tokens) != nil { return true }
      if !["de", "d", "of", "est", "is", "mensuelle", "monthly", "a", "at", "brute", "nette"].contains(
        tokens.word(place))
      {
        return false
      }
    }
    return false
  }

  /// Turnover, budgets, bonuses, rents, and what is paid by the hour or the day.
  private static func isElse(start: Int, end: Int, in tokens: QuestionTokens) -> Bool {
    if PayRecognizer.notBefore.longest(endingAt: start, in: tokens) != nil { return true }
    if large.contains(tokens.word(end)), !(tokens[end]?.startsClause ?? true) { return true }
    if ["par", "per", "a", "de", "l"].contains(tokens.word(end)), small.contains(tokens.word(end + 1)) { return true }
    if small.contains(tokens.word(end)) { return true }
    if isDifference(behind: end, in: tokens) { return true }
    return (1...4).contains { distance in
      // "Affaires étrangères" is a name.
      let isName = distance > 2 && (tokens[start - distance]?.isCapitalized ?? false)
      return others.contains(tokens.word(start - distance)) && !isName && !tokens.startsClause(start - distance + 1)
    }
  }

  /// "744 € de plus", "€739 a month more": what lies between two allowances is none.
  private static func isDifference(behind end: Int, in tokens: QuestionTokens) -> Bool {
    let next = trail(at: end, in: tokens).end
    guard tokens[next].map({ !$0.startsClause }) ?? false else { return false }
    if tokens.word(next) == "de" { return ["plus", "moins"].contains(tokens.word(next + 1)) }
    return ["more", "less", "extra", "supplementaires"].contains(tokens.word(next))
  }

  private static let openings = PhraseTable<Void>(
    list: "entre, between, de, from, compris entre, comprise entre, d, of between, allant de, ranging from, du, des")
  private static let joints: PhraseTable<Bool> = ["a, to, jusqu a": false, "et, and": true]
  private static let large: Set = [
    "m", "million", "millions", "md", "mds", "milliard", "milliards", "bn", "billion", "billions", "me", "mde",
  ]
  private static let small: Set = ["jour", "day", "heure", "hour", "h", "semaine", "week", "jours", "heures"]
  private static let others: Set = [
    "budget", "budgets", "ca", "affaires", "turnover", "revenue", "revenues", "prime", "primes", "bonus", "loyer",
    "loyers", "rent", "rents", "logement", "housing", "levee", "raised", "leve", "fonds", "investissement", "capital",
    "amende", "billet", "ecart", "difference", "gap", "flight", "forfait", "sales", "ventes", "costs", "couts", "cout",
    "cost", "prix", "price",
  ]
}
