/// Reads the allowance a month: "au moins 2 500 €", "2k5 net", "over 3000 euros", "payé plus de 2800".
struct PayRecognizer: QuestionRecognizer {
  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    let cue = Self.cues.longest(at: index, in: question)?.end
    let isCompared = cue.map { Comparison.before.longest(at: $0, in: question) != nil } ?? true
    let start = isCompared ? cue ?? index : question.skipping(Self.links, from: cue ?? index, limit: 3)
    guard
      let found = range(at: start, in: question, hasCue: cue != nil)
        ?? compared(at: start, in: question, hasCue: cue != nil)
    else { return nil }
    guard Self.notBefore.longest(endingAt: index, in: question) == nil else { return nil }
    var bounds = found.bounds
    var end = found.end
    var note = found.note
    var trails = 0
    while trails < 3, let trail = Self.trails.longest(at: end, in: question) {
      end = trail.end
      trails += 1
      if trail.value {
        bounds.lower = bounds.lower.map { ($0 / 12).rounded() }
        bounds.upper = bounds.upper.map { ($0 / 12).rounded() }
        note = "a yearly amount is divided by 12"
      }
    }
    if found.comparison == nil, let after = Comparison.after.longest(at: end, in: question), !question.startsClause(end)
    {
      end = after.end
      note = nil
      if after.value == .atMost { bounds = Finding.Bounds(upper: bounds.lower) }
    }
    guard [bounds.lower, bounds.upper].allSatisfy({ $0.map { (300...15_000).contains($0) } ?? true }) else {
      return nil
    }
    return Finding(index..<end, .pay, .pay(bounds), value: Self.shown(bounds), note: note)
  }

  // MARK: -

  private typealias Found = (bounds: Finding.Bounds<Double>, end: Int, comparison: Comparison?, note: String?)

  /// Money as it is written.
  struct Amount {
    var value: Double
    /// Whether thousands were meant and written: "2,6 k€".
    var isThousands: Bool
    var hasCurrency: Bool
    var end: Int
  }

  /// "entre 2000 et 2500 €", "2-3k€", "from 2000 to 2500 euros".
  private func range(at index: Int, in question: QuestionTokens, hasCue: Bool) -> Found? {
    let opening = Self.openings.longest(at: index, in: question)
    guard var first = amount(at: opening?.end ?? index, in: question) else { return nil }
    let joint = Self.joints.longest(at: first.end, in: question)
    guard joint.map({ !$0.value || opening != nil }) ?? (question[first.end]?.gap == .hyphen),
      let second = amount(at: joint?.end ?? first.end, in: question),
      second.hasCurrency || first.hasCurrency || hasCue || Self.trails.longest(at: second.end, in: question) != nil
    else { return nil }
    if second.isThousands, !first.isThousands, first.value < 100 { first.value *= 1_000 }
    guard first.value >= 300, second.value >= 300 else { return nil }
    return (Finding.Bounds(lower: first.value, upper: second.value), second.end, .exactly, nil)
  }

  private func compared(at index: Int, in question: QuestionTokens, hasCue: Bool) -> Found? {
    let before = Comparison.before.longest(at: index, in: question)
    var start = before.map { question.skipping(Comparison.links, from: $0.end) } ?? index
    // "maximum salary 2000 euros".
    let cue = before == nil ? nil : Self.cues.longest(at: start, in: question)
    if let cue { start = question.skipping(Self.links, from: cue.end, limit: 3) }
    let hasCue = hasCue || cue != nil
    guard let amount = amount(at: start, in: question), amount.value >= 300 else { return nil }
    let isNamed =
      amount.hasCurrency || hasCue && (before != nil || amount.value >= 500)
      || amount.value >= 500 && Self.payTrails.longest(at: amount.end, in: question) != nil
    guard isNamed else { return nil }
    switch before?.value {
    case .atLeast: return (Finding.Bounds(lower: amount.value), amount.end, .atLeast, nil)
    case .moreThan: return (Finding.Bounds(lower: amount.value), amount.end, .moreThan, nil)
    case .atMost, .lessThan: return (Finding.Bounds(upper: amount.value), amount.end, before?.value, nil)
    case .about:
      let bounds = Finding.Bounds(lower: (amount.value * 0.9).rounded(), upper: (amount.value * 1.1).rounded())
      return (bounds, amount.end, .about, "about: a tenth more or less")
    case .exactly, nil:
      return (Finding.Bounds(lower: amount.value), amount.end, nil, "an amount alone is read as the least")
    }
  }

  /// "2500", "2 500 €", "€2500", "2,6 k€", "2k5", "3k euros".
  func amount(at index: Int, in question: QuestionTokens) -> Amount? {
    let sign = question[index]?.folded == "€" ? index + 1 : index
    guard
      question[sign]?.kind == .number
        || NumberWords.table.longest(at: sign, in: question).map({ $0.value >= 1_000 }) ?? false,
      let number = question.number(at: sign)
    else { return nil }
    var amount = Amount(value: number.value, isThousands: false, hasCurrency: sign > index, end: number.end)
    if let hundreds = Self.hundreds(in: question[number.end]) {
      amount.value = amount.value * 1_000 + hundreds
      amount.isThousands = true
      amount.end += 1
    } else if question.word(number.end) == "ke" {
      amount = Amount(value: amount.value * 1_000, isThousands: true, hasCurrency: true, end: number.end + 1)
    }
    if let currency = Self.currencies.longest(at: amount.end, in: question) {
      amount.hasCurrency = true
      amount.end = currency.end
    }
    return amount
  }

  /// What follows the thousands in "2k5": 500. "2k" is 0.
  private static func hundreds(in token: QuestionToken?) -> Double? {
    guard let token, token.kind == .word, token.folded.utf8.first == UInt8(ascii: "k") else { return nil }
    let digits = token.folded.utf8.dropFirst()
    guard !digits.isEmpty else { return 0 }
    guard token.gap == .none, digits.count <= 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Double(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return value * (digits.count == 1 ? 100 : digits.count == 2 ? 10 : 1)
  }

  private static func shown(_ bounds: Finding.Bounds<Double>) -> String {
    func text(_ value: Double?) -> String { value.flatMap { Int(exactly: $0).map(String.init) ?? String($0) } ?? "" }
    return text(bounds.lower) + ".." + text(bounds.upper)
  }

  // MARK: - Words

  static let cues = PhraseTable<Void>(
    list: """
      salaire, salaires, salary, salaries, pay, paye, payee, payes, payees, paid, paying, pays, indemnite, indemnites, \
      indemnisation, remuneration, remunere, remuneree, remuneres, remunerees, allowance, compensation, wage, stipend, \
      earn, earning, earnings, gagner, gagnant, toucher, income, indemnise, indemnisee, un salaire, a salary, \
      remunerations, qui paie, qui paient, qui paye, that pay, that pays, well paid, gratification, budget mensuel
      """)
  private static let links = PhraseTable<Void>(
    list: "de, d, of, a, the, un, une, mensuel, mensuelle, monthly, net, is, est, soit, superieur, with, avec, at, for")
  private static let currencies = PhraseTable<Void>(list: "€, euro, euros, eur, eu")
  private static let openings = PhraseTable<Void>(list: "entre, between, de, from, compris entre, d")
  private static let joints: PhraseTable<Bool> = ["a, to, ou, or": false, "et, and": true]
  /// Words behind an amount; true where it is a year's.
  static let trails: PhraseTable<Bool> = [
    """
    par mois, per month, a month, mensuel, mensuels, mensuelle, monthly, net, nets, brut, bruts, gross, mois, month, \
    net par mois, nets par mois, de salaire, de remuneration, d indemnite, d indemnites, salary, le mois, each month, \
    euros, of salary, of allowance, allowance, in hand, de paye, of pay
    """: false,
    "par an, per year, a year, annuel, annuels, yearly, annual, annually, per annum, l an, an, year, brut annuel": true,
  ]
  /// Words behind an amount that tell that it is money.
  private static let payTrails = PhraseTable<Void>(
    list: """
      net, nets, brut, bruts, par mois, per month, a month, mensuel, mensuels, monthly, gross, net par mois, \
      net mensuel, nets mensuels, de salaire, salary
      """)
  /// Money that is no allowance.
  static let notBefore = PhraseTable<Void>(
    list:
      "budget de, budget d, budget of, chiffre d affaires de, ca de, turnover of, portefeuille de, portfolio of"
  )
}
