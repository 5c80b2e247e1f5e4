import Offers

/// Reads when a mission starts: "à partir d'octobre 2026", "avant mars", "between September and December", "asap".
struct StartRecognizer: QuestionRecognizer {
  let dates: DateReader

  /// What a date is to the start of a mission.
  private enum Bound: Sendable { case from, after, before, until }

  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    if let soon = soon(at: index, in: question) { return soon }
    let lead = lead(at: index, in: question)
    let isLed = lead > index || Self.preposition(before: index, in: question)
    let start = question.skipping(Self.prepositions, from: lead)
    if let range = range(at: start, from: index, isLed: isLed, in: question) { return range }
    let bound = Self.bounds.longest(at: lead, in: question) ?? Self.bounds.longest(at: start, in: question)
    // "D'ici" is a bound before a date and part of it in "d'ici 3 mois".
    let distance = bound == nil ? nil : dates.date(at: lead, in: question, isExpected: false)
    guard
      let (date, opening) = distance.map({ ($0, lead) })
        ?? date(from: bound?.end ?? lead, isExpected: isLed || bound != nil, in: question)
    else { return nil }
    guard let days = dates.days(of: date) else { return Self.impossible(index..<date.end, opening, in: question) }
    let after = bound == nil || distance != nil ? Self.boundsAfter.longest(at: date.end, in: question) : nil
    let end = after?.end ?? date.end
    let meaning = distance == nil ? bound?.value ?? after?.value : nil
    return finding(index..<end, days, meaning, note: date.note)
  }

  // MARK: -

  /// The index behind words such as "starting"; the index itself where they are part of the date: "début 2027".
  private func lead(at index: Int, in question: QuestionTokens) -> Int {
    let isPosition = DateWords.positions.longest(at: index, in: question) != nil
    if isPosition, dates.date(at: index, in: question, isExpected: true) != nil { return index }
    return Self.leads.longest(at: index, in: question)?.end ?? index
  }

  private func finding(
    _ tokens: Range<Int>, _ days: (first: CalendarDay, last: CalendarDay), _ bound: Bound?, note: String?
  ) -> Finding? {
    let bounds: Finding.Bounds<CalendarDay>
    switch bound {
    case .from: bounds = Finding.Bounds(lower: days.first)
    case .after: bounds = Finding.Bounds(lower: days.last.next)
    case .before: bounds = Finding.Bounds(upper: days.first.adding(.day, times: -1))
    case .until: bounds = Finding.Bounds(upper: days.last)
    case nil: bounds = Finding.Bounds(lower: days.first, upper: days.last, isAlternative: true)
    }
    return Finding(tokens, .start, .start(bounds), value: Self.shown(bounds), note: note)
  }

  /// "entre octobre et décembre 2026", "from September to December", "octobre ou novembre".
  private func range(at start: Int, from index: Int, isLed: Bool, in question: QuestionTokens) -> Finding? {
    let opening = Self.openings.longest(at: start, in: question)
    let isExpected = opening != nil || start > index || isLed
    guard let (single, first) = date(from: opening?.end ?? start, isExpected: isExpected, in: question) else {
      return nil
    }
    var one = single
    let isHyphen = question[one.end]?.gap == .hyphen || question[one.end]?.gap == .slash
    let joint = Self.joints.longest(at: one.end, in: question)
    guard isHyphen || joint.map({ !$0.value || opening != nil }) ?? false else { return nil }
    guard let (two, _) = date(from: joint?.end ?? one.end, isExpected: true, in: question),
      let last = dates.days(of: two)
    else { return nil }
    if one.year == nil, let year = two.year { one.year = year }
    guard var days = dates.days(of: one) else { return Self.impossible(index..<two.end, first, in: question) }
    if days.first > last.last, two.year != nil, let year = one.year, year == two.year {
      one.year = year - 1
      days = dates.days(of: one) ?? days
    }
    let end = two.year == nil && last.last < days.first ? last.last.adding(.year, times: 1) ?? last.last : last.last
    let bounds = Finding.Bounds(lower: days.first, upper: end, isAlternative: true)
    return Finding(index..<two.end, .start, .start(bounds), value: Self.shown(bounds), note: two.note)
  }

  /// "dès que possible" is a wish: an offer that starts later still is one.
  private func soon(at index: Int, in question: QuestionTokens) -> Finding? {
    let start = Self.leads.longest(at: index, in: question)?.end ?? index
    guard let phrase = Self.soon.longest(at: start, in: question),
      date(from: phrase.end, isExpected: true, in: question) == nil,
      let last = dates.today.adding(.month, times: 2)?.endOfMonth
    else { return nil }
    let bounds = Finding.Bounds(upper: last)
    var finding = Finding(
      index..<phrase.end, .start, .start(bounds), value: Self.shown(bounds),
      note: "as soon as possible is read as a wish for the next two months")
    finding.isSoft = true
    return finding
  }

  static func impossible(_ tokens: Range<Int>, _ start: Int, in question: QuestionTokens) -> Finding {
    let text = question.text(max(start, tokens.lowerBound)..<tokens.upperBound)
    var finding = Finding(tokens, .start, .none, value: "", note: "no such date")
    finding.problem = QuestionProblem(.impossibleDate, "There is no such date as \"\(text)\".")
    return finding
  }

  /// The date that begins at a token or behind up to three prepositions, and where it begins.
  private func date(
    from index: Int, isExpected: Bool, in question: QuestionTokens
  ) -> (date: DateReader.Reading, start: Int)? {
    var start = index
    for _ in 0...3 {
      if let date = dates.date(at: start, in: question, isExpected: isExpected || start > index) {
        return (date, start)
      }
      guard let preposition = Self.prepositions.longest(at: start, in: question) else { return nil }
      start = preposition.end
    }
    return nil
  }

  private static func preposition(before index: Int, in question: QuestionTokens) -> Bool {
    !question.startsClause(index) && prepositions.longest(endingAt: index, in: question) != nil
  }

  static func shown(_ bounds: Finding.Bounds<CalendarDay>) -> String {
    (bounds.lower?.description ?? "") + ".." + (bounds.upper?.description ?? "")
  }

  // MARK: - Words

  private static let bounds: PhraseTable<Bound> = [
    """
    a partir de, a partir du, a partir d, a compter de, a compter du, a compter d, des, from, as of, as from, \
    starting from, pas avant, pas avant le, not before, no earlier than, not earlier than, \
    au plus tot, earliest, des le, des la, a partir de la, available from, disponible a partir de, \
    disponible a partir du, disponible des, from the, onwards from, au plus tot le, au plus tot en
    """: .from,
    "apres, after, later than, posterieur a, posterieure a, passe, past, apres le": .after,
    "avant, before, earlier than, avant le, anterieur a, prior to, anterieure a": .before,
    """
    jusqu en, jusqu a, jusqu au, until, till, by, au plus tard, au plus tard en, au plus tard le, no later than, \
    not later than, pas apres, pas apres le, not after, d ici, d ici a, pas plus tard que, pas plus tard qu en, \
    avant la fin de, avant la fin d, avant fin, before the end of, by the end of, d ici la fin de, d ici fin, latest
    """: .until,
  ]

  private static let boundsAfter: PhraseTable<Bound> = [
    """
    ou apres, et apres, ou plus tard, et plus tard, or after, or later, and later, and after, onwards, onward, \
    and onwards, au plus tot, at the earliest, ou au dela, et au dela, or beyond, or thereafter, minimum
    """: .from,
    "ou avant, or before, or earlier, au plus tard, at the latest, maximum": .until,
  ]

  private static let openings = PhraseTable<Void>(
    list: "entre, between, de, d, from, du, compris entre, any time between")
  /// Words between two dates; true where only an opening makes them a range.
  private static let joints: PhraseTable<Bool> = [
    "a, au, to, ou, or, until, till, jusqu a, jusqu en, through, and or, et ou": false, "et, and": true,
  ]

  private static let prepositions = PhraseTable<Void>(
    list: """
      en, in, pour, for, le, la, l, the, de, d, du, of, au, a, on, au mois de, au mois d, le mois de, the month of, \
      courant, \
      vers, around, depuis, since, in the month of, pour le mois de, with, dans, at
      """)

  private static let leads = PhraseTable<Void>(
    list: """
      je veux commencer, je voudrais commencer, commencer, commence, commencant, qui commence, qui commencent, \
      debutant, \
      qui debute, qui debutent, debuter, debut, date de debut, debut de mission, demarrage, demarrer, demarrant, \
      qui demarre, qui demarrent, debut souhaite, prise de poste, depart, partir, un depart, starting date, \
      start date, starting, start, starts, to start, i want to start, beginning, begin, to begin, begins, that start, \
      that starts, which start, starting on, disponible, available, je suis disponible, i am available, i m available, \
      dispo, date de demarrage, je pars, leaving, to leave, avec un debut, avec un demarrage, with a start, \
      mission start, \
      prise de fonction, entree en fonction, kick off, kicking off, je souhaite commencer, i would like to start
      """)

  private static let soon = PhraseTable<Void>(
    list: """
      des que possible, le plus tot possible, le plus vite possible, au plus vite, au plus tot, asap, \
      as soon as possible, immediately, immediatement, tout de suite, immediate start, right away, right now, \
      a start as soon as possible, de suite, des maintenant
      """)
}
