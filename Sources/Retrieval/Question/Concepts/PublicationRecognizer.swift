import Offers

/// Reads when offers were put online: "publiées cette semaine", "since 5 August", "ces 3 derniers jours", "hier".
struct PublicationRecognizer: QuestionRecognizer {
  let dates: DateReader

  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    let cue = Self.cues.longest(at: index, in: question)?.end
    let start = question.skipping(Self.links, from: cue ?? index)
    if let found = since(at: start, in: question, hasCue: cue != nil) {
      let trail = cue == nil ? Self.cues.longest(at: found.end, in: question)?.end : nil
      return finding(index..<(trail ?? found.end), found.day, note: found.note)
    }
    if cue == nil, let fresh = Self.fresh.longest(at: index, in: question),
      let day = dates.today.adding(.week, times: -2)
    {
      var finding = finding(index..<fresh.end, day, note: "recent is read as a wish for the last two weeks")
      finding.isSoft = true
      return finding
    }
    return nil
  }

  // MARK: -

  private typealias Found = (day: CalendarDay, end: Int, note: String?)

  private func finding(_ tokens: Range<Int>, _ day: CalendarDay, note: String?) -> Finding {
    Finding(tokens, .published, .published(day), value: "\(day)..", note: note)
  }

  private func since(at index: Int, in question: QuestionTokens, hasCue: Bool) -> Found? {
    let since = Self.since.longest(at: index, in: question)
    if let phrase = Self.phrases.longest(at: since?.end ?? index, in: question),
      hasCue || since != nil || phrase.value.isClear, let day = day(of: phrase.value)
    {
      return (day, phrase.end, nil)
    }
    if let span = lastSpan(at: index, in: question) { return span }
    guard let since else { return hasCue ? ago(at: index, in: question) ?? onDate(at: index, in: question) : nil }
    if let ago = ago(at: since.end, in: question) { return ago }
    let start = question.skipping(Self.articles, from: since.end)
    guard since.value || hasCue,
      let date = dates.date(at: start, in: question, isExpected: true)
        ?? dates.date(at: since.end, in: question, isExpected: true),
      let days = dates.pastDays(of: date)
    else { return nil }
    return (days.first, date.end, nil)
  }

  /// "publiées en août": from that month on, since there is no filter for an end.
  private func onDate(at index: Int, in question: QuestionTokens) -> Found? {
    let start = question.skipping(Self.articles, from: index)
    guard let date = dates.date(at: start, in: question, isExpected: true), let days = dates.pastDays(of: date) else {
      return nil
    }
    return (days.first, date.end, "there is a filter for the first day of publication only")
  }

  /// "ces 3 derniers jours", "last 3 days", "past week".
  private func lastSpan(at index: Int, in question: QuestionTokens) -> Found? {
    let opening = Self.lastOpenings.longest(at: index, in: question)
    let number = question.wholeNumber(at: opening?.end ?? index)
    var end = number?.end ?? opening?.end ?? index
    var isLast = opening?.value ?? false
    if let last = Self.last.longest(at: end, in: question) {
      end = last.end
      isLast = true
    }
    guard isLast, let unit = DateWords.units.longest(at: end, in: question), (number?.value ?? 1) <= 600 else {
      return nil
    }
    // "last year" alone isn't about the day of publication, and "dernière année" is a level of study.
    guard number != nil || unit.value != .year, let day = dates.today.adding(unit.value, times: -(number?.value ?? 1))
    else {
      return nil
    }
    return (day, unit.end, nil)
  }

  /// "il y a moins de 3 jours", "3 days ago", "depuis 3 jours", "since 2 weeks".
  private func ago(at index: Int, in question: QuestionTokens) -> Found? {
    let opening = Self.agoOpenings.longest(at: index, in: question)
    guard let number = question.wholeNumber(at: opening?.end ?? index),
      let unit = DateWords.units.longest(at: number.end, in: question), number.value <= 600,
      let day = dates.today.adding(unit.value, times: -number.value)
    else { return nil }
    let end = question.word(unit.end) == "ago" ? unit.end + 1 : unit.end
    return (day, end, nil)
  }

  private func day(of moment: Moment) -> CalendarDay? {
    let today = dates.today
    switch moment {
    case .today: return today
    case .yesterday: return today.adding(.day, times: -1)
    case .dayBeforeYesterday: return today.adding(.day, times: -2)
    case .thisWeek: return today.adding(.day, times: -today.weekday)
    case .lastWeek: return today.adding(.day, times: -today.weekday - 7)
    case .thisMonth: return today.startOfMonth
    case .lastMonth: return today.adding(.month, times: -1)?.startOfMonth
    case .thisYear: return CalendarDay(year: today.year, month: 1, day: 1)
    case .weekday(let day): return today.adding(.day, times: -((today.weekday - day + 6) % 7 + 1))
    }
  }

  // MARK: - Words

  private enum Moment: Sendable {
    case today, yesterday, dayBeforeYesterday, thisWeek, lastWeek, thisMonth, lastMonth, thisYear
    case weekday(Int)

    /// Whether the words mean a publication without any cue.
    var isClear: Bool {
      switch self {
      case .today, .yesterday, .dayBeforeYesterday, .thisWeek, .lastWeek: true
      case .thisMonth, .lastMonth, .thisYear, .weekday: false
      }
    }
  }

  private static let cues = PhraseTable<Void>(
    list: """
      publie, publies, publiee, publiees, postee, postees, posted, published, mis en ligne, mise en ligne, \
      mises en ligne, \
      en ligne, online, parue, parues, parus, ajoutee, ajoutees, added, listed, advertised, put online, diffusee, \
      diffusees, date de publication, publication date, publication, nouvelles offres, new offers, new jobs, \
      offres nouvelles, nouveautes, nouveaux postes, new ones, nouvelles annonces, mis en ligne, apparues, released
      """)
  /// Words before a day; false where they need a cue to be about the publication.
  private static let since: PhraseTable<Bool> = [
    "depuis, since, depuis le, since the": true,
    "apres, after, a partir de, a partir du, from, apres le, des, as of": false,
  ]
  private static let links = PhraseTable<Void>(list: "en, in, on, le, the, au cours, during, within, over, de, du, of")
  private static let articles = PhraseTable<Void>(list: "le, the, la, l, en, in, on")
  private static let lastOpenings: PhraseTable<Bool> = [
    """
    in the last, the last, last, past, the past, in the past, over the last, within the last, during the last, \
    over the past, within the past
    """: true,
    "ces, les, au cours des, dans les, sur les, des, depuis les, depuis ces": false,
  ]
  private static let last = PhraseTable<Void>(list: "derniers, dernieres, last, past")
  private static let agoOpenings = PhraseTable<Void>(
    list: "il y a moins de, il y a, moins de, less than, under, within, for, depuis moins de, no more than, in the")
  private static let fresh = PhraseTable<Void>(
    list: """
      offres recentes, offre recente, recent offers, recent jobs, nouvelles offres, new offers, latest offers, \
      latest jobs, dernieres offres, annonces recentes, recemment publiees, recently posted, recently published, \
      publiees recemment, posted recently, published recently, new jobs
      """)
  private static let phrases: PhraseTable<Moment> = [
    "aujourd hui, today, ce jour": .today, "hier, yesterday": .yesterday,
    "avant hier, day before yesterday": .dayBeforeYesterday,
    "cette semaine, this week, the week, la semaine": .thisWeek,
    "la semaine derniere, semaine derniere, last week, la semaine passee": .lastWeek,
    "ce mois ci, ce mois, this month, debut du mois, le debut du mois, the beginning of the month": .thisMonth,
    "le mois dernier, mois dernier, last month, le mois passe": .lastMonth,
    "cette annee, this year, le debut de l annee, the beginning of the year": .thisYear,
    "lundi, monday, lundi dernier, last monday": .weekday(0),
    "mardi, tuesday, mardi dernier, last tuesday": .weekday(1),
    "mercredi, wednesday, mercredi dernier, last wednesday": .weekday(2),
    "jeudi, thursday, jeudi dernier, last thursday": .weekday(3),
    "vendredi, friday, vendredi dernier, last friday": .weekday(4),
    "samedi, saturday, samedi dernier": .weekday(5), "dimanche, sunday, dimanche dernier": .weekday(6),
  ]
}
