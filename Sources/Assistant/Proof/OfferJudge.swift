import Offers
import Retrieval

/// Says whether a stated fact is true of one offer.
struct OfferJudge {
  /// What an offer says to a fact.
  enum Answer: Equatable {
    case same
    /// It says something else; what should stand there.
    case other(String)
    /// It doesn't say.
    case unknown
  }

  let wording: ClaimWording
  let words: OfferWords

  /// The answer of an offer, its long texts included: what the job is about may stand there alone.
  ///
  /// - Parameter text: The fact as it is written.
  func answer(of facts: OfferFacts, to mention: Mention, text: String) -> Answer {
    let answer = self.answer(of: facts, to: mention)
    if answer == .same { return .same }
    let isQuoted = Self.mayBeQuoted(mention.value, text) && words.hold(text, in: facts.id)
    guard isQuoted else { return mention.isOwn || mention.value.isFixed ? answer : .unknown }
    // The job's place is what the offer's field says; only a text that says otherwise makes it doubtful.
    if mention.isOwn, case .city = mention.value {
      return answer == .unknown ? .same : words.locate(text, in: facts.id) ? .unknown : answer
    }
    return mention.isOwn && answer != .unknown && !mention.value.isName ? answer : .same
  }

  // MARK: -

  private func answer(of facts: OfferFacts, to mention: Mention) -> Answer {
    switch mention.value {
    case .country, .region, .city: return place(of: facts, mention)
    case .company(let name, let known):
      guard let company = facts.company else { return .unknown }
      let isSame = [name, known].compactMap { $0 }.contains { CompanyWords.match($0, company) }
      return isSame ? .same : .other(wording.name(company))
    case .months(let amount):
      return compare(facts.months.map(Double.init), amount, mention) { _ in wording.months(facts.months ?? 0) }
    case .pay(let amount): return compare(facts.payEUR, amount, mention) { wording.pay($0, like: amount) }
    case .rate(let amount):
      return compare(facts.competition?.rate, amount, mention) { wording.rate($0, like: amount) }
    case .count(let amount, let counted):
      let value = counted == .candidates ? facts.candidates : counted == .views ? facts.views : nil
      return compare(value.map(Double.init), amount, mention) { _ in wording.count(value ?? 0, counted) }
    case .date(let dates, let kind): return date(of: facts, dates, kind, mention)
    case .competition(let levels, let isVague):
      guard let level = facts.competition?.level else { return .unknown }
      if levels.contains(level) { return .same }
      if isVague, level == .medium { return .unknown }
      return .other(isVague ? vague(level) : wording.competition(level))
    case .telework(let isPossible):
      guard let telework = facts.telework else { return .unknown }
      return telework == isPossible ? .same : .other(wording.telework(telework))
    case .type(let type):
      guard let own = facts.type else { return .unknown }
      return own == type ? .same : .other(own.rawValue)
    case .reference(let reference): return AnswerText.reference(of: facts) == reference ? .same : .unknown
    }
  }

  private func vague(_ level: Competition.Level) -> String {
    let name = wording.competition(level)
    return wording.language == .french ? "concurrence " + name : name + " competition"
  }

  private func compare(
    _ value: Double?, _ amount: Mention.Amount, _ mention: Mention, _ correction: (Double) -> String
  ) -> Answer {
    guard let value else { return .unknown }
    let figure = ClaimFigure(
      amount: amount, bound: mention.bound, isPay: mention.value.isPay, isRate: mention.value.isRate)
    return figure.holds(of: value) ? .same : .other(correction(value))
  }

  // MARK: - Places

  private func place(of facts: OfferFacts, _ mention: Mention) -> Answer {
    switch mention.value {
    case .country(let country):
      if facts.country == country || isCity(country.frenchName, facts) || isCity(country.englishName, facts) {
        return .same
      }
      return facts.country.map { .other(wording.country($0, isAdjective: mention.isAdjective)) } ?? .unknown
    case .region(let countries, let name):
      guard let country = facts.country else { return .unknown }
      guard countries.contains(country) else { return .other(wording.country(country)) }
      // Nobody knows in which province a city lies.
      return countries.count > 1 || isCity(name, facts) ? .same : .unknown
    case .city(let name, _):
      if isCity(name, facts) { return .same }
      return facts.city.map { .other(wording.city($0)) } ?? .unknown
    default: return .unknown
    }
  }

  /// Whether a name is that of the offer's city, in any language.
  private func isCity(_ name: String, _ facts: OfferFacts) -> Bool {
    guard let city = facts.city else { return false }
    let own = WordText(city)
    return CityName.spellings(of: name).contains { own.holds($0) || WordText($0).holds(own) }
  }

  // MARK: - Dates

  private func date(
    of facts: OfferFacts, _ dates: Mention.Dates, _ kind: Mention.DateKind?, _ mention: Mention
  ) -> Answer {
    let written = ClaimDates(dates: dates, bound: mention.bound)
    func compare(_ day: CalendarDay?) -> Answer {
      day.map { written.holds(of: $0) ? .same : .other(wording.day($0, like: dates)) } ?? .unknown
    }
    switch kind {
    case .start?: return compare(facts.start)
    case .end?:
      guard facts.end == nil else { return compare(facts.end) }
      return ends(of: facts).contains { written.holds(of: $0) } ? .same : .unknown
    case .published?: return compare(facts.published)
    case .closes?: return compare(facts.closes)
    case nil where dates.form == .month || dates.form == .part: return compare(facts.start)
    case nil:
      let days = [facts.end, facts.published, facts.closes].compactMap { $0 } + ends(of: facts)
      return days.contains { written.holds(of: $0) } ? .same : compare(facts.start)
    }
  }

  /// The days on which a mission of known length ends, where the offer doesn't say: the last one or the one behind it.
  private func ends(of facts: OfferFacts) -> [CalendarDay] {
    guard facts.end == nil, let start = facts.start, let months = facts.months, (1...60).contains(months) else {
      return []
    }
    let month = start.year * 12 + start.month - 1 + months
    guard let first = CalendarDay(year: month / 12, month: month % 12 + 1, day: 1) else { return [] }
    let behind = CalendarDay(year: first.year, month: first.month, day: start.day) ?? first.endOfMonth
    return [behind] + [CalendarDay(number: behind.number - 1)].compactMap { $0 }
  }

  /// Whether the offer's own words may be all that is meant.
  private static func mayBeQuoted(_ value: Mention.Value, _ text: String) -> Bool {
    switch value {
    case .country, .region, .city, .company, .date, .telework, .pay: true
    // "2 ans" in a text is an experience.
    case .months: text.utf8.firstRange(of: "mo".utf8) != nil
    case .count, .rate, .competition, .type, .reference: false
    }
  }
}

extension Mention.Value {
  var isName: Bool {
    if case .company = self { return true }
    return false
  }

  var isPay: Bool {
    if case .pay = self { return true }
    return false
  }

  var isRate: Bool {
    if case .rate = self { return true }
    return false
  }

  /// Whether it can hardly be about anything but the offer's field, whatever words stand around it.
  var isFixed: Bool { !isPlace }
}
