import Offers

/// Reads days, months and parts of a year, and which of an offer's dates they are.
struct DateMentions {
  let dates: DateReader

  func found(at index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> FoundMention? {
    guard let token = tokens[index], token.kind != .sign else { return nil }
    if Self.isLabel(index, in: tokens, clauses) { return nil }
    let before = Self.bound(before: index, in: tokens)
    let isExpected = before != nil || Self.expecting.contains(tokens.word(index - 1))
    guard let (reading, first) = reading(at: index, in: tokens, isExpected: isExpected) else { return nil }
    let words = first..<reading.end
    // "dans 3 mois", "this year": nothing that an offer says.
    if case .span = reading.shape { return FoundMention(nothing: words) }
    // "début octobre 2026" is a start where nothing else tells.
    let isStart = first > index && ["debut", "start", "beginning"].contains(tokens.word(index))
    let kind = DateKindReader.kind(before: index, in: tokens, clauses) ?? (isStart ? .start : nil)
    guard Self.isDate(reading, words, in: tokens, isExpected: isExpected, hasKind: kind != nil),
      var days = days(of: reading, words, in: tokens)
    else { return nil }
    var end = reading.end
    if let joined = joined(to: reading, in: tokens, isOpened: Self.openings.contains(tokens.word(index - 1))) {
      days.last = max(days.last, joined.days.last)
      days.first = min(days.first, joined.days.first)
      days.hasYear = joined.days.hasYear
      if !reading.isDated, joined.days.hasYear { days = spread(reading, to: joined.days) }
      end = joined.end
    }
    var found = FoundMention(.date(days, kind), first..<end)
    found.mention?.bound = before?.bound ?? Self.boundAfter(end, in: tokens)
    found.hasTone = before?.isDenied ?? false
    found.mention?.isOwn = kind != nil
    if let before, before.isDenied { found.mention?.bound = Self.opposite(before.bound) }
    return found
  }

  // MARK: - Reading

  /// The date and the token at which its figure begins: "début octobre" begins at "octobre".
  private func reading(at index: Int, in tokens: QuestionTokens, isExpected: Bool) -> (DateReader.Reading, Int)? {
    guard let reading = dates.date(at: index, in: tokens, isExpected: isExpected), reading.end > index else {
      return nil
    }
    var first = index
    if let position = DateWords.positions.longest(at: index, in: tokens), case .months(_, count: 1) = reading.shape {
      first = tokens.skipping(DateWords.links, from: position.end, limit: 3)
    } else if ["le", "the", "on"].contains(tokens.word(index)) {
      first = index + 1
    }
    return (reading, min(first, reading.end - 1))
  }

  private func days(of reading: DateReader.Reading, _ words: Range<Int>, in tokens: QuestionTokens) -> Mention.Dates? {
    guard let (first, last) = dates.days(of: reading) else { return nil }
    var days = Mention.Dates(first: first, last: last, hasYear: reading.isDated, form: .part)
    switch reading.shape {
    case .day(let day, let month):
      days.form = .day
      if words.count >= 3, tokens[words.lowerBound]?.kind == .number, tokens[words.lowerBound + 1]?.kind == .number {
        days.form = tokens[words.lowerBound]?.folded.utf8.count == 4 ? .iso : .slashed
        if days.form == .slashed, let year = reading.year, day <= 12 {
          days.other = CalendarDay(year: year, month: day, day: month)
        }
      }
    case .months(_, count: 1):
      // People say "la rentrée" for the weeks around September.
      let isBack = tokens.tokens[words].contains { ["rentree", "academic", "school"].contains($0.folded) }
      days.form = isBack ? .part : .month
      if isBack { days.last = days.last.next }
    case .months(_, count: 12): days.form = .year
    case .months, .span: days.form = .part
    }
    return days
  }

  /// "septembre ou octobre 2026", "between September and December 2026".
  private func joined(
    to reading: DateReader.Reading, in tokens: QuestionTokens, isOpened: Bool
  ) -> (days: Mention.Dates, end: Int)? {
    let word = tokens.word(reading.end)
    guard ["ou", "or"].contains(word) || isOpened && ["et", "and"].contains(word),
      let (second, first) = self.reading(at: reading.end + 1, in: tokens, isExpected: true)
    else { return nil }
    if case .span = second.shape { return nil }
    return days(of: second, first..<second.end, in: tokens).map { ($0, second.end) }
  }

  /// The days from a date without a year to one with a year.
  private func spread(_ reading: DateReader.Reading, to last: Mention.Dates) -> Mention.Dates {
    var result = last
    for year in [last.last.year, last.last.year - 1] {
      var dated = reading
      dated.year = year
      guard let days = dates.days(of: dated), days.first <= last.last else { continue }
      result.first = min(days.first, last.first)
      return result
    }
    return result
  }

  /// Whether the words are a date and not a name or a version.
  private static func isDate(
    _ reading: DateReader.Reading, _ words: Range<Int>, in tokens: QuestionTokens, isExpected: Bool, hasKind: Bool
  ) -> Bool {
    if tokens[words.lowerBound]?.gap == QuestionToken.Gap.none, words.lowerBound > 0 { return false }
    switch reading.shape {
    case .months(_, count: 12): return hasKind && reading.year != nil
    case .day
    where reading.year == nil && words.count == 2 && tokens[words.lowerBound]?.kind == .number
      && tokens[words.lowerBound + 1]?.kind == .number:
      return hasKind
    default: break
    }
    // "Jan" and "Dec" alone are names.
    let isShort = words.count == 1 && (tokens[words.lowerBound]?.folded.utf8.count ?? 0) <= 3
    return !isShort || isExpected && hasKind
  }

  // MARK: - Words

  /// "Début : octobre 2026": the word is a label and no part of the date.
  private static func isLabel(_ index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> Bool {
    guard let position = DateWords.positions.longest(at: index, in: tokens) else { return false }
    if clauses.parts(before: position.end) { return true }
    // "début le 1er octobre", "début prévu en octobre", "start of the mission".
    let next = tokens.skipping(DateWords.links, from: position.end, limit: 3)
    return tokens[next]?.kind == .number && (tokens[next]?.folded.utf8.count ?? 0) < 4
  }

  private static let expecting: Set = [
    "en", "in", "from", "since", "until", "till", "by", "before", "avant", "apres", "after", "des", "mi", "d", "this",
    "ce", "le", "au", "starting", "starts", "start", "begins", "beginning", "debut", "fin", "depuis", "and", "et",
  ]
  private static let openings: Set = ["entre", "between"]

  private static func bound(
    before index: Int, in tokens: QuestionTokens
  ) -> (bound: Mention.Bound, isDenied: Bool)? {
    let start = ["le", "the", "l", "du", "en", "d", "in", "la"].contains(tokens.word(index - 1)) ? index - 1 : index
    let found = bounds.longest(endingAt: index, in: tokens) ?? bounds.longest(endingAt: start, in: tokens)
    guard let found else { return nil }
    let isDenied = (1...6).contains {
      let word = tokens.word(found.start - $0)
      return ["pas", "not", "t", "never", "jamais"].contains(word) && !tokens.startsClause(found.start - $0 + 1)
    }
    return (found.value, isDenied)
  }

  private static func boundAfter(_ end: Int, in tokens: QuestionTokens) -> Mention.Bound {
    boundsAfter.longest(at: end, in: tokens)?.value ?? .exactly
  }

  private static func opposite(_ bound: Mention.Bound) -> Mention.Bound {
    switch bound {
    case .lessThan: .atLeast
    case .moreThan: .atMost
    case .atLeast: .lessThan
    case .atMost: .moreThan
    default: bound
    }
  }

  private static let bounds: PhraseTable<Mention.Bound> = [
    "avant, before, d ici, prior to, ahead of, avant le, avant la": .lessThan,
    "apres, after, apres le": .moreThan,
    "au plus tot, at the earliest, no earlier than, not earlier than, au plus tot le, au plus tot en": .atLeast,
    "au plus tard, at the latest, no later than, not later than, by, au plus tard le, au plus tard en": .atMost,
    // Of one offer it is the date itself; of several the first.
    "a partir de, a partir d, a partir du, des, des le, from, starting from, as of, as from, a compter de, a compter du":
      .exactly,
  ]
  private static let boundsAfter: PhraseTable<Mention.Bound> = [
    "au plus tot, at the earliest": .atLeast,
    "au plus tard, at the latest": .atMost,
  ]
}

extension DateReader.Reading {
  /// Whether the words fix a year.
  fileprivate var isDated: Bool {
    if case .span = shape { return true }
    return year != nil
  }
}
