import Offers
import Retrieval

/// Says whether a stated fact is what an exact question came to.
struct ExactJudge {
  let exact: ExactAnswer
  let wording: ClaimWording

  /// Nil where the exact answer is about something else.
  func judgement(of mention: Mention) -> ClaimJudgement? {
    if case .count(let amount, let counted) = mention.value, mention.isCountOfOffers {
      return judgement(ofCount: amount, counted, mention)
    }
    if isNamed(mention) { return ClaimJudgement(.supported) }
    guard let quantity = exact.question.quantity, quantity == Self.quantity(of: mention.value) else { return nil }
    if values.contains(where: { holds(mention, of: $0) }) { return ClaimJudgement(.supported) }
    guard case .figure(let figure?) = exact.result, mention.bound == .exactly || mention.bound == .about else {
      return ClaimJudgement(.unsupported)
    }
    return ClaimJudgement(.contradicted, correction: correction(figure.value, of: mention))
  }

  // MARK: -

  private func judgement(
    ofCount amount: Mention.Amount, _ counted: Mention.Counted, _ mention: Mention
  ) -> ClaimJudgement? {
    let figure = ClaimFigure(amount: amount, bound: mention.bound, isPay: false)
    if counts.contains(where: { figure.holds(of: Double($0)) }) { return ClaimJudgement(.supported) }
    guard counted == Self.counted(exact.question), let count = count else { return nil }
    return ClaimJudgement(.contradicted, correction: wording.count(count, counted))
  }

  /// The one number that the question asks for, where it asks how many.
  private var count: Int? {
    switch exact.result {
    case .count(let count): count
    case .values(let values): values.count
    case .listing(let offers): offers.count
    case .figure, .groups, .offers: nil
    }
  }

  /// Every number of offers or groups that is part of the answer.
  private var counts: [Int] {
    var counts = [exact.considered, exact.considered - exact.missing.total] + [count].compactMap { $0 }
    switch exact.result {
    case .values(let groups): counts += groups.map(\.count)
    case .groups(let groups, let total): counts += groups.map(\.count) + [groups.count, total]
    case .offers(let offers): counts.append(offers.count)
    case .count, .figure, .listing: break
    }
    return counts
  }

  private static func counted(_ question: ExactQuestion) -> Mention.Counted? {
    switch (question.operation, question.dimension) {
    case (.count, nil), (.list, nil): .offers
    case (.countDistinct, .country?), (.list, .country?): .countries
    case (.countDistinct, .city?), (.list, .city?): .cities
    case (.countDistinct, .company?), (.list, .company?): .companies
    case (.countDistinct, .sector?), (.list, .sector?): .sectors
    default: nil
    }
  }

  // MARK: - Values

  private var values: [ExactValue] {
    switch exact.result {
    case .figure(let figure): figure.map { [$0.value, $0.lowest.value, $0.highest.value] } ?? []
    case .groups(let groups, _), .values(let groups): groups.map(\.value)
    case .offers(let offers): offers.map(\.value)
    case .count, .listing: []
    }
  }

  private static func quantity(of value: Mention.Value) -> ExactQuestion.Quantity? {
    switch value {
    case .pay: .pay
    case .months: .months
    case .rate: .competition
    case .count(_, .candidates): .candidates
    case .count(_, .views): .views
    case .date(_, .published?): .published
    case .date: .start
    default: nil
    }
  }

  private func holds(_ mention: Mention, of value: ExactValue) -> Bool {
    switch (mention.value, value) {
    case (.date(let dates, _), .day(let day)): ClaimDates(dates: dates, bound: mention.bound).holds(of: day)
    case (.pay(let amount), .number(let number)):
      ClaimFigure(amount: amount, bound: mention.bound, isPay: true).holds(of: number)
    case (.months(let amount), .number(let number)), (.rate(let amount), .number(let number)),
      (.count(let amount, _), .number(let number)):
      // A mean may have decimals.
      ClaimFigure(amount: amount, bound: mention.bound, isPay: false, isRate: true).holds(of: number)
    default: false
    }
  }

  /// Whether a place or company is the name of one of the groups.
  private func isNamed(_ mention: Mention) -> Bool {
    let groups: [ExactGroup]
    switch exact.result {
    case .values(let values): groups = values
    case .groups(let ranked, _): groups = ranked
    case .count, .figure, .offers, .listing: return false
    }
    return groups.contains { group in
      switch mention.value {
      case .country(let country): group.name.key == country.code
      case .city(let name, _):
        !Set(CityName.spellings(of: name)).isDisjoint(with: CityName.spellings(of: group.name.key))
      case .company(let name, let known):
        [name, known].compactMap { $0 }.contains { CompanyWords.match($0, group.name.key) }
      default: false
      }
    }
  }

  private func correction(_ value: ExactValue, of mention: Mention) -> String? {
    switch (value, mention.value) {
    case (.day(let day), .date(let dates, _)): wording.day(day, like: dates)
    case (.number(let number), .pay(let amount)): wording.pay(number, like: amount)
    case (.number(let number), .rate(let amount)): wording.rate(number, like: amount)
    case (.number, _): ExactWording(in: wording.language).value(value, of: exact.question.quantity)
    default: nil
    }
  }
}
