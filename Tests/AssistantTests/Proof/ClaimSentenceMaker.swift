import Offers
import Retrieval
import TestSupport

@testable import Assistant

/// Fills a template's gaps with the facts of offers, all true or one of them changed.
struct ClaimSentenceMaker {
  /// A sentence and what is known of it.
  struct Made {
    var segments: [AnswerSegment] = []
    var context: [Offer.ID] = []
    var offers: [OfferFacts]
    var total: Int
    var exact: ExactAnswer?
    /// Where the changed fact stands.
    var planted: Claim.Place?

    var text: String {
      segments.map { segment in
        switch segment {
        case .text(let text): text
        case .mark(let id): "[VIE\(id)]"
        }
      }
      .joined()
    }
  }

  let all: [OfferFacts]
  let template: ClaimTemplate
  var chance: SeededGenerator

  /// - Parameter changed: The piece of the template that is to be wrong; nil for a true sentence.
  mutating func make(changed: Int?) -> Made? {
    var chosen: [OfferFacts] = []
    for _ in 0..<100 where chosen.count < 6 {
      if let facts = all.randomElement(using: &chance), !chosen.contains(where: { $0.id == facts.id }) {
        chosen.append(facts)
      }
    }
    guard chosen.count == 6 else { return nil }
    var made = Made(offers: chosen, total: Int.random(in: 7...90, using: &chance))
    if template.pieces.contains(where: { if case .slot(.mean, _) = $0 { true } else { false } }) {
      made.exact = Self.meanPay(of: all)
    }
    if template.isInContext { made.context = [chosen[0].id] }
    for (index, piece) in template.pieces.enumerated() {
      switch piece {
      case .text(let text): append(text, to: &made)
      case .slot(.mark, let offer): made.segments.append(.mark(chosen[offer].id))
      case .slot(let slot, let offer):
        guard let text = text(of: slot, chosen, offer, made, isWrong: index == changed) else { return nil }
        let place = append(text, to: &made)
        if index == changed { made.planted = place }
      }
    }
    return made
  }

  // MARK: -

  @discardableResult
  private func append(_ text: String, to made: inout Made) -> Claim.Place {
    if case .text(let last)? = made.segments.last {
      let start = last.unicodeScalars.count
      made.segments[made.segments.count - 1] = .text(last + text)
      return Claim.Place(segment: made.segments.count - 1, range: start..<start + text.unicodeScalars.count)
    }
    made.segments.append(.text(text))
    return Claim.Place(segment: made.segments.count - 1, range: 0..<text.unicodeScalars.count)
  }

  /// A slot's text: the fact of an offer, or one that no offer of the sentence has.
  private mutating func text(
    of slot: ClaimTemplate.Slot, _ chosen: [OfferFacts], _ offer: Int, _ made: Made, isWrong: Bool
  ) -> String? {
    let facts = chosen[offer]
    var writer = ClaimValueWriter(language: template.language, chance: chance)
    defer { chance = writer.chance }
    switch slot {
    case .total:
      let total = isWrong ? made.total + Int.random(in: 1...20, using: &writer.chance) : made.total
      return writer.offers(total)
    case .mean:
      guard case .figure(let figure?) = made.exact?.result, case .number(let mean) = figure.value else { return nil }
      return writer.pay(isWrong ? mean + 210 : mean)
    case .paylow, .payhigh:
      guard let one = chosen[0].payEUR, let other = chosen[1].payEUR, abs(one - other) > 250 else { return nil }
      let value = slot == .paylow ? min(one, other) : max(one, other)
      return writer.plainPay(isWrong ? value + (slot == .paylow ? -220 : 220) : value)
    default: break
    }
    guard isWrong else { return writer.text(of: slot, facts) }
    for _ in 0..<200 {
      guard let other = all.randomElement(using: &writer.chance) else { return nil }
      if slot == .telework || slot == .type || slot == .level {
        return writer.text(of: slot, Self.reversed(facts, like: other))
      }
      if chosen.prefix(2).allSatisfy({ Self.differs(slot, other, $0) }) { return writer.text(of: slot, other) }
    }
    return nil
  }

  private static func reversed(_ facts: OfferFacts, like other: OfferFacts) -> OfferFacts {
    var changed = facts
    changed.telework = facts.telework.map { !$0 }
    changed.type = facts.type == .vie ? .via : .vie
    changed.views = 100
    changed.candidates = facts.competition?.level == .low ? 30 : 1
    return changed
  }

  /// Whether a fact of one offer would be wrong of another.
  private static func differs(_ slot: ClaimTemplate.Slot, _ one: OfferFacts, _ other: OfferFacts) -> Bool {
    switch slot {
    case .company:
      guard let mine = one.company, let theirs = other.company else { return false }
      return !CompanyWords.match(mine, theirs) && !CompanyWords.match(theirs, mine)
    case .city:
      guard let mine = one.city, let theirs = other.city, one.country != other.country else { return false }
      return NameFolding.folded(mine) != NameFolding.folded(theirs)
    case .country, .at: return one.country != other.country
    case .months, .monthsAdjective: return one.months != other.months
    case .start: return one.start?.month != other.start?.month || one.start?.year != other.start?.year
    case .startday: return one.start != other.start
    case .end: return one.end.map { end in other.end.map { abs(end.number - $0.number) > 40 } ?? false } ?? false
    case .published: return one.published != other.published
    case .closes: return one.closes != other.closes
    case .pay: return abs((one.payEUR ?? 0) - (other.payEUR ?? 0)) > 150
    case .candidates: return one.candidates != other.candidates
    case .views: return one.views != other.views
    case .rate: return abs((one.competition?.rate ?? 0) - (other.competition?.rate ?? 0)) > 1
    default: return false
    }
  }

  /// The mean pay of some offers as an exact answer.
  private static func meanPay(of offers: [OfferFacts]) -> ExactAnswer? {
    let paid = offers.filter { $0.payEUR != nil }.sorted { ($0.payEUR ?? 0) < ($1.payEUR ?? 0) }
    guard let first = paid.first, let last = paid.last else { return nil }
    let sum = paid.reduce(0) { $0 + ($1.payEUR ?? 0) }
    let figure = ExactAnswer.Figure(
      value: .number(sum / Double(paid.count)),
      lowest: MeasuredOffer(facts: first, value: .number(first.payEUR ?? 0)),
      highest: MeasuredOffer(facts: last, value: .number(last.payEUR ?? 0)))
    return ExactAnswer(
      question: ExactQuestion(.mean, .pay), result: .figure(figure), considered: paid.count,
      missing: ExactAnswer.Missing(), offers: [first, last])
  }
}
