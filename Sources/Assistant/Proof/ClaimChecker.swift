import Offers
import Retrieval

/// Checks what an answer states against the offers that it was made from.
///
/// Pure and bilingual: a sentence is read for its facts (`MentionReader`), each fact is laid to the offers that the
/// sentence marks (``ClaimTarget``), and their fields say whether it is so. A sentence that names no offer is checked
/// against the exact answer, what the person asked for, and what all retrieved offers have in common. Work is linear
/// in the sentence.
package struct ClaimChecker: Sendable {
  private let offers: [OfferFacts]
  private let byID: [Offer.ID: OfferFacts]
  private let reader: MentionReader
  private let judge: OfferJudge
  private let counts: CountJudge
  private let exact: ExactJudge?
  private let plan: PlanJudge?
  private let wording: ClaimWording
  private let words: OfferWords

  /// - Parameters:
  ///   - offers: The retrieved offers, in their order.
  ///   - texts: Their long texts, as far as they are at hand: what stands there is no invention.
  ///   - plan: How the question was understood.
  ///   - total: How many stored offers fit.
  ///   - exact: The answer to an exact question.
  ///   - language: The answer's, for corrections. Facts are read in both languages.
  ///   - vocabulary: The names of all stored offers, so that a company or a city that no retrieved offer has is known
  ///     as one. By default those of the retrieved offers.
  package init(
    offers: [OfferFacts], texts: [Offer.ID: OfferTexts] = [:], plan: QuestionPlan? = nil, total: Int? = nil,
    exact: ExactAnswer? = nil, language: Language, today: CalendarDay, vocabulary: QuestionVocabulary? = nil
  ) {
    self.offers = offers
    byID = offers.reduce(into: [:]) { $0[$1.id] = $1 }
    reader = MentionReader(
      vocabulary: vocabulary ?? QuestionVocabulary(offers), titles: offers.map(\.title), today: today)
    wording = ClaimWording(in: language)
    words = OfferWords(offers, texts: texts)
    judge = OfferJudge(wording: wording, words: words)
    counts = CountJudge(offers: offers, total: total, wording: wording)
    self.exact = exact.map { [wording] in ExactJudge(exact: $0, wording: wording) }
    self.plan = plan.map(PlanJudge.init)
  }

  /// What a sentence states, in its order.
  ///
  /// The first 256 facts of a sentence are checked. A fact of several offers makes a claim for each. At most one claim of a place is contradicted with a place to
  /// strike, and places never overlap.
  ///
  /// - Parameter context: The offers that were cited last in the same paragraph or list item, or by its heading.
  package func claims(in sentence: [AnswerSegment], after context: [Offer.ID] = []) -> [Claim] {
    let text = ClaimSentence(sentence)
    let reading = reader.reading(of: text.scalars)
    guard !reading.mentions.isEmpty else { return [] }
    let target = ClaimTarget(text, reading, context: context)
    let targets = reading.mentions.map { target.offers(at: $0.range.lowerBound) }
    let whole = sentenceFacts(text, reading)
    var claims: [Claim] = []
    for (index, mention) in reading.mentions.enumerated() {
      let words = text.text(mention.range)
      let beside = reading.mentions.indices.filter { targets[$0] == targets[index] }
      let siblings = beside.filter { reading.mentions[$0].value.field == mention.value.field }
      let isEnumeration = isEnumeration(beside.map { reading.mentions[$0] }, of: targets[index])
      let judgements = judgements(
        of: mention, words, targets[index], rank: siblings.firstIndex(of: index) ?? 0,
        isEnumeration: siblings.count > 1 || isEnumeration, in: text, whole)
      claims += self.claims(judgements, mention, words, at: text.place(of: mention.range))
    }
    return claims
  }

  /// Whether facts that are laid to several offers at once can only be true of one here and of another there: places or
  /// companies that no single one of them has.
  private func isEnumeration(_ mentions: [Mention], of target: ClaimTarget.Offers?) -> Bool {
    guard let target, target.ids.count > 1 else { return false }
    let names = mentions.filter { ["country", "city", "company"].contains($0.value.field) && $0.stance == .stated }
    guard names.count > 1 else { return false }
    let facts = target.ids.compactMap { byID[$0] }
    return !facts.contains { facts in names.allSatisfy { judge.answer(of: facts, to: $0, text: "") == .same } }
  }

  // MARK: - Claims

  /// What is the same for all facts of a sentence.
  private struct SentenceFacts {
    /// How many retrieved offers its facts are true of, those that repeat the question aside; nil where it has none.
    let fitting: Int?
    /// Where its facts stand that aren't true of all retrieved offers.
    let narrowing: [Range<Int>]
    /// The offers of the one company that it names; nil where no retrieved offer is its.
    let named: [OfferFacts]?
    /// Whether "all" or "each" is said.
    let isOfAll: Bool
    let cues: CountJudge.Cues
  }

  private func sentenceFacts(_ text: ClaimSentence, _ reading: MentionReading) -> SentenceFacts {
    let words = WordText(text.text(0..<min(text.scalars.count, Self.cueLimit)))
    let others = reading.mentions.filter {
      !$0.isCountOfOffers && $0.stance == .stated && !(plan?.holds($0) ?? false)
    }
    let isMarked = !text.groups.isEmpty
    let fitting = offers.count { facts in others.allSatisfy { judge.answer(of: facts, to: $0, text: "") == .same } }
    let companies = isMarked ? [] : reading.mentions.filter { $0.value.isName && $0.stance == .stated }
    let named =
      companies.count == 1
      ? offers.filter { judge.answer(of: $0, to: companies[0], text: "") == .same } : []
    return SentenceFacts(
      fitting: isMarked || others.isEmpty ? nil : fitting, narrowing: narrowing(reading),
      named: named.isEmpty ? nil : named,
      isOfAll: Self.all.contains(where: words.holds), cues: CountJudge.Cues(words))
  }

  private func narrowing(_ reading: MentionReading) -> [Range<Int>] {
    reading.mentions.filter { mention in
      !mention.isCountOfOffers && mention.stance == .stated && !(plan?.requires(mention) ?? false)
        && offers.contains { judge.answer(of: $0, to: mention, text: "") != .same }
    }.map(\.range)
  }

  /// Whether a fact without a comma or the like between narrows what is counted: "4 offres à Singapour".
  private func isNarrowed(_ count: Mention, in text: ClaimSentence, _ whole: SentenceFacts) -> Bool {
    whole.narrowing.contains { fact in
      let start = min(count.range.upperBound, fact.upperBound)
      let end = max(count.range.lowerBound, fact.lowerBound)
      guard start < end else { return true }
      return !text.scalars[(start..<end).clamped(to: 0..<text.scalars.count)].contains(where: Self.parts.contains)
    }
  }

  /// What parts a sentence.
  private static let parts: Set<Unicode.Scalar> = [",", ";", ":", ".", "(", ")", "–", "—"]

  /// Words such as "au total" are looked for in the first scalars of a sentence.
  private static let cueLimit = 4_000

  private func claims(_ judgements: [ClaimJudgement], _ mention: Mention, _ words: String, at place: Claim.Place?)
    -> [Claim]
  {
    var isStruck = false
    return judgements.map { judgement in
      var claim = Claim(
        text: words, field: mention.value.field, offer: judgement.offer, verdict: judgement.verdict,
        correction: judgement.correction.map { Self.spaced($0, as: words) }, place: place)
      // A supposition states nothing that could be wrong.
      if mention.stance == .supposed, claim.verdict == .contradicted {
        (claim.verdict, claim.correction) = (.unsupported, nil)
      }
      if claim.verdict == .contradicted {
        if isStruck { claim.place = nil }
        isStruck = true
      }
      return claim
    }
  }

  /// A correction with the kind of spaces that the answer has.
  private static func spaced(_ correction: String, as words: String) -> String {
    let fixed: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}"]
    guard !words.unicodeScalars.contains(where: fixed.contains) else { return correction }
    var scalars = String.UnicodeScalarView()
    for scalar in correction.unicodeScalars { scalars.append(fixed.contains(scalar) ? " " : scalar) }
    return String(scalars)
  }

  private func judgements(
    of mention: Mention, _ words: String, _ target: ClaimTarget.Offers?, rank: Int,
    isEnumeration: Bool, in text: ClaimSentence, _ whole: SentenceFacts
  ) -> [ClaimJudgement] {
    if case .reference(let reference) = mention.value {
      let own = offers.first { AnswerText.reference(of: $0) == reference }
      return [ClaimJudgement(own == nil ? .unsupported : .supported, offer: own?.id)]
    }
    if mention.stance == .restated {
      if case .count = mention.value {
      } else {
        return [ClaimJudgement(plan?.holds(mention) ?? false ? .supported : .unsupported)]
      }
    }
    if case .count(let amount, let counted) = mention.value, mention.isCountOfOffers {
      return [countJudgement(amount, counted, mention, in: text, whole)]
    }
    if let target {
      let facts = target.ids.compactMap { byID[$0] }
      guard !facts.isEmpty else { return [ClaimJudgement(.unsupported)] }
      return judgements(of: mention, words, facts, target, rank: rank, isEnumeration: isEnumeration)
    }
    return [unmarked(mention, words, whole)]
  }

  // MARK: - Marked offers

  private func judgements(
    of mention: Mention, _ words: String, _ facts: [OfferFacts], _ target: ClaimTarget.Offers, rank: Int,
    isEnumeration: Bool
  ) -> [ClaimJudgement] {
    if facts.count > 1, let range = rangeJudgement(mention, facts) { return [range] }
    let judged = facts.map { judgement(of: mention, words, $0) }
    // Several values for several offers, or offers of a context: each value is true of one of them.
    let isShared = isEnumeration && facts.count > 1 && mention.stance != .denied || !target.isMarked && facts.count > 1
    if isShared {
      if let same = judged.first(where: { $0.verdict == .supported }) { return [same] }
      if judged.contains(where: { $0.verdict == .unsupported }) { return [ClaimJudgement(.unsupported)] }
      return [judged[min(rank, judged.count - 1)]]
    }
    // Where the words leave a doubt, a fact that is true on its other side is let pass.
    let isDoubtful = judged.contains { $0.verdict == .contradicted } && mention.stance != .denied
    if isDoubtful, !target.others.isEmpty {
      let others = target.others.compactMap { byID[$0] }.map { judgement(of: mention, words, $0) }
      if let same = others.first(where: { $0.verdict == .supported }) { return [same] }
    }
    return judged
  }

  private func judgement(of mention: Mention, _ words: String, _ facts: OfferFacts) -> ClaimJudgement {
    switch (judge.answer(of: facts, to: mention, text: words), mention.stance == .denied) {
    case (.same, false), (.other, true): return ClaimJudgement(.supported, offer: facts.id)
    case (.other(let correction), false):
      return ClaimJudgement(.contradicted, offer: facts.id, correction: correction)
    case (.same, true): return ClaimJudgement(.contradicted, offer: facts.id)
    case (.unknown, _): return ClaimJudgement(.unsupported, offer: facts.id)
    }
  }

  /// "De 2 300 à 2 800 €" of several offers goes from the least to the greatest.
  private func rangeJudgement(_ mention: Mention, _ facts: [OfferFacts]) -> ClaimJudgement? {
    switch mention.value {
    case .pay(let amount) where amount.isRange:
      return rangeJudgement(amount, mention, facts.map(\.payEUR)) { wording.pay($0, $1, like: amount) }
    case .months(let amount) where amount.isRange:
      return rangeJudgement(amount, mention, facts.map { $0.months.map(Double.init) }) {
        wording.months(Int(exactly: $0) ?? 0, Int(exactly: $1) ?? 0)
      }
    default: return nil
    }
  }

  private func rangeJudgement(
    _ amount: Mention.Amount, _ mention: Mention, _ values: [Double?], _ correction: (Double, Double) -> String
  ) -> ClaimJudgement {
    let known = values.compactMap { $0 }
    let figure = ClaimFigure(amount: amount, bound: .exactly, isPay: mention.value.isPay)
    guard known.allSatisfy(figure.holds), !known.isEmpty else {
      guard let least = known.min(), let greatest = known.max() else { return ClaimJudgement(.unsupported) }
      return ClaimJudgement(.contradicted, correction: correction(least, greatest))
    }
    guard known.count == values.count else { return ClaimJudgement(.unsupported) }
    if figure.spans(known) { return ClaimJudgement(.supported) }
    return ClaimJudgement(.contradicted, correction: correction(known.min() ?? 0, known.max() ?? 0))
  }

  // MARK: - No marks

  private func unmarked(_ mention: Mention, _ text: String, _ whole: SentenceFacts) -> ClaimJudgement {
    if let exact, let judged = exact.judgement(of: mention) { return judged }
    if let plan, mention.stance != .denied, plan.holds(mention) { return ClaimJudgement(.supported) }
    if let named = whole.named {
      let judged = named.map { judgement(of: mention, text, $0) }
      if named.count == 1 { return judged[0] }
      if let same = judged.first(where: { $0.verdict == .supported }) { return same }
    }
    let judged = offers.map { judgement(of: mention, text, $0) }
    guard let first = judged.first else { return ClaimJudgement(.unsupported) }
    if judged.count == 1 { return first }
    if judged.allSatisfy({ $0.verdict == .supported }) { return ClaimJudgement(.supported) }
    let isOfNone = mention.stance == .denied
    if whole.isOfAll || isOfNone, let wrong = judged.first(where: { $0.verdict == .contradicted }) { return wrong }
    return ClaimJudgement(.unsupported)
  }

  private func countJudgement(
    _ amount: Mention.Amount, _ counted: Mention.Counted, _ mention: Mention, in text: ClaimSentence,
    _ whole: SentenceFacts
  ) -> ClaimJudgement {
    if let exact, let judged = exact.judgement(of: mention) { return judged }
    return counts.judgement(
      amount, counted, mention.bound, marked: text.ids.compactMap { byID[$0] }, fitting: whole.fitting,
      isNarrowed: isNarrowed(mention, in: text, whole),
      whole.cues)
  }

  private static let all = ["all", "every", "each", "both", "toutes", "tous", "chaque", "chacune", "chacun"].map {
    WordText($0)
  }
}

extension Mention.Value {
  /// The field's name in claims.
  var field: String {
    switch self {
    case .country: "country"
    case .region: "zone"
    case .city: "city"
    case .company: "company"
    case .months: "months"
    case .date(_, let kind): (kind ?? .start).rawValue
    case .pay: "pay_eur"
    case .count(_, .candidates): "candidates"
    case .count(_, .views): "views"
    case .count: "count"
    case .rate: "application_rate"
    case .competition: "competition"
    case .telework: "telework"
    case .type: "type"
    case .reference: "reference"
    }
  }
}
