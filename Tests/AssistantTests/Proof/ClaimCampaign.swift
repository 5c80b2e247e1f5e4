import Offers
import Retrieval
import TestSupport

@testable import Assistant

/// Runs the checker over many sentences, half of them true and half with one planted change.
struct ClaimCampaign {
  /// What came out for one kind of fact.
  struct Tally {
    /// Changed sentences, and those whose change was found.
    var planted = 0
    var found = 0
    /// True sentences that state the kind, and those in which a fact of the kind was called wrong.
    var stated = 0
    var alarms = 0

    var recall: Double { planted == 0 ? 1 : Double(found) / Double(planted) }
    var alarmRate: Double { stated == 0 ? 0 : Double(alarms) / Double(stated) }
  }

  private(set) var tallies: [String: Tally] = [:]
  private(set) var sentences = 0
  /// What went wrong, a line each.
  private(set) var failures: [String] = []

  init(_ templates: [ClaimTemplate], offers: [Offer], repetitions: Int, seed: Int) {
    let facts = offers.map(\.facts)
    let texts = offers.reduce(into: [Offer.ID: OfferTexts]()) { $0[$1.id] = $1.texts }
    let vocabulary = QuestionVocabulary(facts)
    for (number, template) in templates.enumerated() {
      var maker = ClaimSentenceMaker(
        all: facts, template: template, chance: SeededGenerator(seed: seed &* 1_000 &+ number))
      for (piece, slot) in template.facts {
        for repetition in 0..<repetitions * 2 {
          let isPlanted = repetition < repetitions
          var made: ClaimSentenceMaker.Made?
          for _ in 0..<50 where made == nil { made = maker.make(changed: isPlanted ? piece : nil) }
          guard let made, let today = CalendarDay(year: 2026, month: 8, day: 20) else { continue }
          let checker = ClaimChecker(
            offers: made.offers, texts: texts, total: made.total, exact: made.exact, language: template.language,
            today: today, vocabulary: vocabulary)
          note(checker.claims(in: made.segments, after: made.context), made, slot, template)
        }
      }
    }
  }

  var whole: Tally {
    tallies.values.reduce(into: Tally()) { sum, tally in
      sum.planted += tally.planted
      sum.found += tally.found
      sum.stated += tally.stated
      sum.alarms += tally.alarms
    }
  }

  /// The figures, a kind a line.
  func table(_ title: String) -> String {
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func share(_ value: Double) -> String { String(Int((value * 1000).rounded())) + " ‰" }
    var lines = ["\(title): \(sentences) sentences", "kind          planted   found  recall    true  alarms    rate"]
    for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) + [("all", whole)] {
      let name = kind + String(repeating: " ", count: max(0, 12 - kind.count))
      lines.append(
        name + cell("\(tally.planted)", 9) + cell("\(tally.found)", 8) + cell(share(tally.recall), 8)
          + cell("\(tally.stated)", 8) + cell("\(tally.alarms)", 8) + cell(share(tally.alarmRate), 8))
    }
    return lines.joined(separator: "\n")
  }

  // MARK: -

  private mutating func note(
    _ claims: [Claim], _ made: ClaimSentenceMaker.Made, _ slot: ClaimTemplate.Slot, _ template: ClaimTemplate
  ) {
    guard let kind = slot.kind else { return }
    sentences += 1
    let wrong = claims.filter { $0.verdict == .contradicted }
    if let planted = made.planted {
      let isFound = wrong.contains { $0.place.map { Self.overlap($0, planted) } ?? false }
      tallies[kind, default: Tally()].planted += 1
      tallies[kind, default: Tally()].found += isFound ? 1 : 0
      if !isFound { failures.append("missed \(kind): \(made.text) — \(Self.list(claims))") }
      return
    }
    for kind in Set(template.facts.compactMap(\.slot.kind)) { tallies[kind, default: Tally()].stated += 1 }
    for kind in Set(wrong.map { Self.kind(of: $0, made) }) { tallies[kind, default: Tally()].alarms += 1 }
    for claim in wrong {
      failures.append("alarm \(claim.field) “\(claim.text)” → \(claim.correction ?? "-"): \(made.text)")
    }
  }

  private static func list(_ claims: [Claim]) -> String {
    claims.map { "\($0.field) “\($0.text)” \($0.verdict.rawValue)" }.joined(separator: ", ")
  }

  private static func overlap(_ one: Claim.Place, _ other: Claim.Place) -> Bool {
    one.segment == other.segment && one.range.overlaps(other.range)
  }

  private static func kind(of claim: Claim, _ made: ClaimSentenceMaker.Made) -> String {
    switch claim.field {
    case "pay_eur": made.exact == nil ? "pay" : "exact pay"
    case "application_rate": "rate"
    default: claim.field
    }
  }
}
