/// Reads the length of a mission: "au moins 12 mois", "un an et demi", "6-12 months", "between 12 and 18 months".
struct MonthsRecognizer: QuestionRecognizer {
  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    if let vague = Self.vague.longest(at: index, in: question) {
      return Self.vagueFinding(index..<vague.end, vague.value)
    }
    let start = Self.leads.longest(at: index, in: question)?.end ?? index
    let isNamed = start > index
    guard let found = range(at: start, in: question) ?? compared(at: start, in: question, isNamed: isNamed) else {
      return nil
    }
    guard !Self.isElse(index: index, end: found.end, in: question) else { return nil }
    let bounds = found.bounds
    guard [bounds.lower, bounds.upper].allSatisfy({ $0.map { (1...60).contains($0) } ?? true }) else { return nil }
    let end = Self.trails.longest(at: found.end, in: question)?.end ?? found.end
    return Finding(index..<end, .months, .months(bounds), value: Self.shown(bounds), note: found.note)
  }

  // MARK: - Ranges

  private typealias Found = (bounds: Finding.Bounds<Int>, end: Int, note: String?)

  /// "entre 12 et 18 mois", "from 6 to 12 months", "6-12 mois", "6 mois à 1 an", "12 ou 18 mois".
  private func range(at index: Int, in question: QuestionTokens) -> Found? {
    let opening = Self.openings.longest(at: index, in: question)?.end ?? index
    guard let first = length(at: opening, in: question, needsUnit: false) else { return nil }
    let isHyphen = question[first.end]?.gap == .hyphen
    var second = first.end
    if let joint = Self.joints.longest(at: first.end, in: question) {
      let isAllowed = joint.value == .always || opening > index && joint.value == .opened
      guard isAllowed else { return nil }
      second = joint.end
    } else if !isHyphen {
      return nil
    }
    guard let last = length(at: second, in: question, needsUnit: true) else { return nil }
    let lower = first.unit == nil && last.unit == 12 ? first.value * 12 : first.months
    guard lower <= last.months else {
      return opening > index ? (bounds(lower, last.months), last.end, nil) : nil
    }
    return (bounds(lower, last.months), last.end, nil)
  }

  private func bounds(_ lower: Int?, _ upper: Int?, isAlternative: Bool = false) -> Finding.Bounds<Int> {
    Finding.Bounds(lower: lower, upper: upper, isAlternative: isAlternative)
  }

  // MARK: - Bounds

  private func compared(at index: Int, in question: QuestionTokens, isNamed: Bool) -> Found? {
    let before = Comparison.before.longest(at: index, in: question)
    var start = before.map { question.skipping(Comparison.links, from: $0.end) } ?? index
    // "minimum duration of 12 months".
    if before != nil, let lead = Self.leads.longest(at: start, in: question) { start = lead.end }
    guard
      let length = length(at: start, in: question, needsUnit: true)
        ?? before.flatMap({ length(at: $0.end, in: question, needsUnit: true) })
    else { return nil }
    var end = length.end
    var comparison = before?.value ?? (length.isOpen ? .atLeast : nil)
    if comparison == nil, let after = Comparison.after.longest(at: end, in: question), question[end]?.gap != .stop {
      comparison = after.value
      end = after.end
    }
    // "3 ans" alone is rather an experience than a mission.
    if comparison == nil, !isNamed, length.unit == 12, length.months > 24 { return nil }
    let months = length.months
    switch comparison {
    case .atLeast: return (bounds(months, nil), end, nil)
    case .atMost: return (bounds(nil, months), end, nil)
    case .moreThan: return (bounds(months + 1, nil), end, "more than \(months) months leaves \(months) out")
    case .lessThan: return (bounds(nil, months - 1), end, "less than \(months) months leaves \(months) out")
    case .about: return (bounds(max(1, months - 2), months + 2), end, "about: two months more or less")
    case .exactly, nil: return (bounds(months, months, isAlternative: true), end, nil)
    }
  }

  // MARK: - Lengths

  /// A number of months as it is written.
  struct Length {
    var value: Int
    var months: Int
    var unit: Int?
    var end: Int
    /// Whether a "+" stands between the number and its unit.
    var isOpen = false
  }

  /// A number and its unit: "12 mois", "1,5 an", "un an et demi", "a year and a half".
  func length(at index: Int, in question: QuestionTokens, needsUnit: Bool) -> Length? {
    if let phrase = Self.phrases.longest(at: index, in: question) {
      return Length(value: phrase.value, months: phrase.value, unit: 1, end: phrase.end)
    }
    guard let number = question.number(at: index) ?? Self.article(at: index, in: question), number.value <= 60 else {
      return nil
    }
    // "12+ mois": the sign is read behind the unit, too.
    let unitStart = question[number.end]?.folded == "+" ? number.end + 1 : number.end
    guard question[unitStart].map({ !$0.startsClause }) ?? false,
      let unit = Self.units.longest(at: unitStart, in: question)
    else {
      guard !needsUnit, let whole = Int(exactly: number.value), whole > 0 else { return nil }
      return Length(value: whole, months: whole, unit: nil, end: number.end)
    }
    guard unit.value == 1 || number.value <= 5 else { return nil }
    var months = number.value * Double(unit.value)
    var end = unit.end
    if let half = Self.halves.longest(at: end, in: question) {
      months += Double(unit.value) / 2
      end = half.end
    }
    guard let whole = Int(exactly: months.rounded()), whole > 0 else { return nil }
    return Length(value: whole, months: whole, unit: unit.value, end: end, isOpen: unitStart > number.end)
  }

  /// "a year" is one year.
  private static func article(at index: Int, in question: QuestionTokens) -> (value: Double, end: Int)? {
    ["a", "an"].contains(question.word(index)) ? (1, index + 1) : nil
  }

  // MARK: - What else a time may be

  /// Whether the time is an experience, an age, or the way to a date.
  static func isElse(index: Int, end: Int, in question: QuestionTokens) -> Bool {
    if notAfter.longest(at: end, in: question) != nil { return true }
    return notBefore.longest(endingAt: index, in: question) != nil
  }

  private static let notAfter = PhraseTable<Void>(
    list: """
      d experience, d experiences, of experience, experience, of professional experience, d anciennete, ago, old, \
      d age, d etudes, of study, d etude, apres, plus tard, later, from now, de pratique, d exp, of exp, exp, \
      years experience
      """)

  private static let notBefore = PhraseTable<Void>(
    list: """
      dans, dans les, d ici, within, in, within the next, in the next, depuis, last, past, the last, the past, \
      derniers, \
      dernieres, il y a, since, every, tous les, j ai, experience de, experience d, experience, experience of, age de, \
      aged, i am, i m, next, prochains, sous, moins de, tout juste
      """)

  // MARK: - Words

  private enum Joint { case always, opened }

  private static let joints: PhraseTable<Joint> = ["a, to, ou, or": .always, "et, and": .opened]
  private static let openings = PhraseTable<Void>(
    list: "entre, between, de, from, anywhere between, compris entre, comprise entre, comprises entre, d")
  private static let units: PhraseTable<Int> = [
    "mois, month, months, mo, mths": 1, "an, ans, annee, annees, year, years, yr, yrs": 12,
    "semestre, semestres, semester, semesters": 6, "trimestre, trimestres": 3,
  ]
  private static let halves = PhraseTable<Void>(list: "et demi, et demie, and a half")
  private static let phrases: PhraseTable<Int> = [
    "half a year": 6, "a year and a half, one and a half years, one and a half year": 18, "one year and a half": 18,
    "two and a half years": 30, "une annee et demie": 18,
  ]
  private static let leads = PhraseTable<Void>(
    list: """
      d une duree de, une duree de, duree de, duree d, duree, dure, durant, pendant, d une duree, duration of, \
      a duration of, \
      with a duration of, duration, lasting, that lasts, lasts, length of, length, for, pour, qui dure, qui durent, \
      contrat de, contrat d, mission de, mission d, missions de, missions d, vie de, vie d, vie for, mission of, \
      missions of, vie of, pour une duree de, pour une duree d, pour une duree, for a duration of, of
      """)
  private static let trails = PhraseTable<Void>(
    list: "de duree, of duration, long, in length, de mission, mission, missions, contract, contrat, de contrat")
  private static let vague: PhraseTable<Bool> = [
    """
    mission courte, missions courtes, courte mission, courtes missions, short mission, short missions, \
    short assignment, \
    short placement, vie court, short vie, mission de courte duree, courte duree
    """: true,
    """
    mission longue, missions longues, longue mission, longues missions, long mission, long missions, long assignment, \
    long placement, vie long, long vie, mission de longue duree, longue duree
    """: false,
  ]

  private static func vagueFinding(_ tokens: Range<Int>, _ isShort: Bool) -> Finding {
    let bounds = isShort ? Finding.Bounds(upper: 12) : Finding.Bounds(lower: 18)
    var finding = Finding(
      tokens, .months, .months(bounds), value: shown(bounds),
      note: isShort ? "short is read as a wish for 12 months or less" : "long is read as a wish for 18 months or more")
    finding.isSoft = true
    return finding
  }

  private static func shown(_ bounds: Finding.Bounds<Int>) -> String {
    bounds.lower == bounds.upper
      ? bounds.lower.map(String.init) ?? ""
      : (bounds.lower.map(String.init) ?? "") + ".." + (bounds.upper.map(String.init) ?? "")
  }
}
