import Offers

/// Reads the dates of a question: a day, a month, a quarter, a season, a year.
struct DateReader: Sendable {
  /// A date as it was typed, perhaps without a year.
  struct Reading: Sendable {
    enum Shape: Sendable {
      case day(Int, month: Int)
      /// So many months from a month on; they may reach into the next year.
      case months(Int, count: Int)
      /// Known days.
      case span(CalendarDay, CalendarDay)
    }

    var shape: Shape
    var year: Int?
    /// The index behind the date.
    var end: Int
    var note: String?
  }

  let today: CalendarDay

  /// The date that begins at a token.
  ///
  /// `isExpected` tells that the words before it call for a date, as "en" does: then "mars" or "may" is a month.
  func date(at index: Int, in question: QuestionTokens, isExpected: Bool) -> Reading? {
    relative(at: index, in: question)
      ?? numeric(at: index, in: question, isExpected: isExpected)
      ?? day(at: index, in: question)
      ?? partOfYear(at: index, in: question, isExpected: isExpected)
      ?? month(at: index, in: question, isExpected: isExpected)
      ?? wholeYear(at: index, in: question, isExpected: isExpected)
  }

  // MARK: - Days

  /// The first and the last day of a reading; without a year the next ones to come. Nil where there is no such day.
  func days(of reading: Reading) -> (first: CalendarDay, last: CalendarDay)? {
    if case .span(let first, let last) = reading.shape { return (first, last) }
    if let year = reading.year { return days(of: reading.shape, in: year) }
    // The 29th of February may be eight years away.
    return (today.year - 1...today.year + 8).lazy.compactMap { days(of: reading.shape, in: $0) }
      .first { $0.last >= today }
  }

  /// The same, but without a year the last ones that were.
  func pastDays(of reading: Reading) -> (first: CalendarDay, last: CalendarDay)? {
    if reading.year != nil { return days(of: reading) }
    if case .span = reading.shape { return days(of: reading) }
    return (0...8).lazy.compactMap { days(of: reading.shape, in: today.year - $0) }.first { $0.first <= today }
  }

  private func days(of shape: Reading.Shape, in year: Int) -> (first: CalendarDay, last: CalendarDay)? {
    switch shape {
    case .day(let day, let month): return CalendarDay(year: year, month: month, day: day).map { ($0, $0) }
    case .months(let month, let count):
      let lastMonth = month + count - 2
      guard let first = CalendarDay(year: year, month: month, day: 1),
        let last = CalendarDay(year: year + lastMonth / 12, month: lastMonth % 12 + 1, day: 1)
      else { return nil }
      return (first, last.endOfMonth)
    case .span(let first, let last): return (first, last)
    }
  }

  // MARK: - Forms

  /// "2026-10-15", "2026-10", "15/10/2026", "10/2026".
  private func numeric(at index: Int, in question: QuestionTokens, isExpected: Bool) -> Reading? {
    var parts: [Int] = []
    var widths: [Int] = []
    var end = index
    while parts.count < 3, let value = question.digits(at: end), let token = question[end],
      end == index || token.gap == .hyphen || token.gap == .slash || token.gap == .dot
    {
      parts.append(value)
      widths.append(token.folded.utf8.count)
      end += 1
    }
    switch (widths.first == 4, parts.count, widths.last == 4) {
    case (true, 3, _): return Reading(shape: .day(parts[2], month: parts[1]), year: parts[0], end: end)
    case (true, 2, _) where widths[1] == 2 && (1900...2200).contains(parts[0]):
      return Reading(shape: .months(parts[1], count: 1), year: parts[0], end: end)
    case (false, 3, true): return Reading(shape: .day(parts[0], month: parts[1]), year: parts[2], end: end)
    case (false, 2, true) where widths[0] <= 2 && question[index + 1]?.gap != .dot && (1900...2200).contains(parts[1]):
      return Reading(shape: .months(parts[0], count: 1), year: parts[1], end: end)
    case (false, 2, false) where isExpected && question[index + 1]?.gap == .slash && (1...12).contains(parts[1]):
      return Reading(shape: .day(parts[0], month: parts[1]), end: end)
    default: return nil
    }
  }

  /// "1er octobre 2026", "le 15 octobre", "October 15th, 2026".
  private func day(at index: Int, in question: QuestionTokens) -> Reading? {
    let start = ["le", "the", "on"].contains(question.word(index)) ? index + 1 : index
    if let (day, afterDay) = ordinal(at: start, in: question) {
      let joint = ["of", "de", "d"].contains(question.word(afterDay)) ? afterDay + 1 : afterDay
      guard let month = DateWords.months.longest(at: joint, in: question), !question.startsClause(joint) else {
        return nil
      }
      return withYear(Reading(shape: .day(day, month: month.value.number), end: month.end), in: question)
    }
    guard let month = DateWords.months.longest(at: start, in: question), !question.startsClause(month.end),
      let (day, end) = ordinal(at: month.end, in: question), !isAmount(at: end, in: question)
    else { return nil }
    if month.value.isFrench {
      // "octobre 26" is a year in French, where the day comes first.
      return (24...40).contains(day) && end == month.end + 1
        ? Reading(shape: .months(month.value.number, count: 1), year: 2_000 + day, end: end) : nil
    }
    return withYear(Reading(shape: .day(day, month: month.value.number), end: end), in: question)
  }

  /// "15", "1er", "15th", "premier".
  private func ordinal(at index: Int, in question: QuestionTokens) -> (day: Int, end: Int)? {
    if ["premier", "first"].contains(question.word(index)) { return (1, index + 1) }
    guard let token = question[index], token.folded.utf8.count <= 2, let day = question.digits(at: index), day > 0
    else {
      return nil
    }
    let isOrdinal = ["er", "st", "nd", "rd", "th", "e", "eme"].contains(question.word(index + 1))
    return (day, isOrdinal && question[index + 1]?.gap == QuestionToken.Gap.none ? index + 2 : index + 1)
  }

  /// Whether a unit follows, so that the number before is no day.
  private func isAmount(at index: Int, in question: QuestionTokens) -> Bool {
    [
      "mois", "month", "months", "ans", "an", "years", "year", "€", "euros", "euro", "k", "eur", "a", "to", "%",
      "jours", "days", "net", "nets", "brut", "par", "per",
    ]
    .contains(question[index]?.folded ?? "") || question[index]?.gap == .hyphen
  }

  private func month(at index: Int, in question: QuestionTokens, isExpected: Bool) -> Reading? {
    guard let month = DateWords.months.longest(at: index, in: question) else { return nil }
    let reading = withYear(Reading(shape: .months(month.value.number, count: 1), end: month.end), in: question)
    return isExpected || !month.value.isWord || reading.year != nil ? reading : nil
  }

  /// "début 2027", "fin octobre", "Q1 2027", "été 2027", "rentrée".
  private func partOfYear(at index: Int, in question: QuestionTokens, isExpected: Bool) -> Reading? {
    if let part = DateWords.parts.longest(at: index, in: question) {
      let after = question.skipping(DateWords.links, from: part.end)
      let reading = withYear(
        Reading(shape: .months(part.value.month, count: part.value.count), end: part.end), in: question)
      if reading.year == nil, let year = year(at: after, in: question) {
        return Reading(shape: reading.shape, year: year, end: after + 1)
      }
      return reading.year != nil || !part.value.needsEvidence || isExpected && part.value.isClear ? reading : nil
    }
    guard let position = DateWords.positions.longest(at: index, in: question) else { return nil }
    let after = question.skipping(DateWords.links, from: position.end, limit: 3)
    if var month = month(at: after, in: question, isExpected: true) {
      month.note = "missions start on the first of a month, so the whole month counts"
      return month
    }
    let isNamed = DateWords.year.contains(question.word(after))
    let start = isNamed ? after + 1 : after
    let shape = Reading.Shape.months(position.value.month, count: position.value.count)
    if let year = year(at: start, in: question) { return Reading(shape: shape, year: year, end: start + 1) }
    return isNamed ? Reading(shape: shape, end: start) : nil
  }

  /// "dans 3 mois", "le mois prochain", "next year".
  private func relative(at index: Int, in question: QuestionTokens) -> Reading? {
    if let phrase = DateWords.relatives.longest(at: index, in: question) {
      return span(of: phrase.value).map { Reading(shape: .span($0.first, $0.last), end: phrase.end) }
    }
    guard let opening = DateWords.distances.longest(at: index, in: question),
      let number = question.wholeNumber(at: opening.end) ?? article(at: opening.end, in: question)
    else { return nil }
    let unitStart =
      ["prochains", "prochaines", "next", "coming"].contains(question.word(number.end)) ? number.end + 1 : number.end
    guard let unit = DateWords.units.longest(at: unitStart, in: question), number.value <= 600,
      let day = today.adding(unit.value, times: number.value)
    else { return nil }
    if DateWords.notDistances.longest(at: unit.end, in: question) != nil { return nil }
    return opening.value
      ? Reading(shape: .span(today, day), end: unit.end)
      : Reading(shape: .span(day.startOfMonth, day.endOfMonth), end: unit.end)
  }

  private func article(at index: Int, in question: QuestionTokens) -> (value: Int, end: Int)? {
    ["a", "an"].contains(question.word(index)) ? (1, index + 1) : nil
  }

  private func span(of relative: DateWords.Relative) -> (first: CalendarDay, last: CalendarDay)? {
    switch relative {
    case .thisMonth: return (today, today.endOfMonth)
    case .nextMonth: return today.adding(.month, times: 1).map { ($0.startOfMonth, $0.endOfMonth) }
    case .thisYear: return CalendarDay(year: today.year, month: 12, day: 31).map { (today, $0) }
    case .nextYear:
      guard let first = CalendarDay(year: today.year + 1, month: 1, day: 1) else { return nil }
      return CalendarDay(year: today.year + 1, month: 12, day: 31).map { (first, $0) }
    }
  }

  // MARK: - Years

  /// A year alone, where the words call for a date; "pour 2000 net" is no year.
  private func wholeYear(at index: Int, in question: QuestionTokens, isExpected: Bool) -> Reading? {
    guard isExpected, let year = year(at: index, in: question), (2020...2050).contains(year) else { return nil }
    return Reading(shape: .months(1, count: 12), year: year, end: index + 1)
  }

  private func withYear(_ reading: Reading, in question: QuestionTokens) -> Reading {
    let after = ["of", "de"].contains(question.word(reading.end)) ? reading.end + 1 : reading.end
    guard let year = year(at: after, in: question), question[after]?.gap != .stop else { return reading }
    var reading = reading
    reading.year = year
    reading.end = after + 1
    return reading
  }

  private func year(at index: Int, in question: QuestionTokens) -> Int? {
    guard let token = question[index], token.folded.utf8.count == 4, let year = question.digits(at: index),
      (1900...2200).contains(year), !isAmount(at: index + 1, in: question) || question[index + 1]?.gap == .hyphen
    else { return nil }
    return year
  }
}

extension CalendarDay {
  /// A step of the calendar.
  enum Step: Sendable { case day, week, month, year }

  /// The first day of this day's month.
  var startOfMonth: CalendarDay { CalendarDay(year: year, month: month, day: 1) ?? self }

  /// The day so many steps later, or earlier where `times` is negative; a month's last days stay in the month. Nil
  /// outside the calendar.
  func adding(_ step: Step, times: Int) -> CalendarDay? {
    guard (-50_000...50_000).contains(times) else { return nil }
    switch step {
    case .day: return CalendarDay(dayNumber: dayNumber + times)
    case .week: return CalendarDay(dayNumber: dayNumber + 7 * times)
    case .month:
      let months = year * 12 + month - 1 + times
      guard months > 0, let first = CalendarDay(year: months / 12, month: months % 12 + 1, day: 1) else { return nil }
      return CalendarDay(year: first.year, month: first.month, day: min(day, first.endOfMonth.day))
    case .year: return adding(.month, times: 12 * times)
    }
  }

  /// Days since Monday: 0 to 6.
  var weekday: Int { (dayNumber + 3) % 7 }

  // MARK: -

  /// Days since 1970-01-01. Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  private var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The inverse; `civil_from_days` of the same source.
  private init?(dayNumber: Int) {
    guard dayNumber > 0, dayNumber < 60_000 else { return nil }
    let days = dayNumber + 719_468
    let (era, dayOfEra) = (days / 146_097, days % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
