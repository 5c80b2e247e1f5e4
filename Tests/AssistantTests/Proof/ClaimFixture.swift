import Foundation
import Offers
import Retrieval

@testable import Assistant

/// Two or three offers and a checker over them; sentences are written with their marks, as `[VIE1]`.
enum ClaimFixture {
  static let today = CalendarDay(year: 2026, month: 8, day: 20)

  /// A year in Berlin with Airbus.
  static let berlin: OfferFacts = {
    var facts = OfferFacts(id: 1, reference: "VIE1", type: .vie, title: "Data Analyst (H/F)")
    facts.company = "AIRBUS DEFENCE AND SPACE SAS"
    facts.city = "BERLIN"
    facts.country = Country(code: "DE")
    facts.months = 12
    facts.payEUR = 2637.47
    facts.start = CalendarDay(year: 2026, month: 10, day: 1)
    facts.published = CalendarDay(year: 2026, month: 8, day: 5)
    facts.closes = CalendarDay(year: 2026, month: 9, day: 30)
    facts.views = 350
    facts.candidates = 12
    facts.telework = true
    return facts
  }()

  /// Eighteen months in Madrid with Thales.
  static let madrid: OfferFacts = {
    var facts = OfferFacts(id: 2, reference: "VIE2", type: .vie, title: "Ingénieur Qualité - Madrid (H/F)")
    facts.company = "THALES ALENIA SPACE"
    facts.city = "MADRID"
    facts.country = Country(code: "ES")
    facts.months = 18
    facts.payEUR = 2300
    facts.start = CalendarDay(year: 2027, month: 1, day: 1)
    facts.views = 100
    facts.candidates = 8
    facts.telework = false
    return facts
  }()

  /// Nothing but a title.
  static let bare = OfferFacts(id: 3, reference: "VIE3", title: "Chef de projet (H/F)")

  static let texts: [Offer.ID: OfferTexts] = [
    1: OfferTexts(
      description: "Vous suivez nos clients en Espagne et à Lyon, en lien avec le siège de Toulouse. 6 mois d'essai.",
      profile: "2 ans d'expérience.")
  ]

  static func checker(
    _ offers: [OfferFacts] = [berlin, madrid, bare], plan: QuestionPlan? = nil, total: Int? = nil,
    exact: ExactAnswer? = nil, in language: Language = .french
  ) -> ClaimChecker? {
    today.map {
      ClaimChecker(
        offers: offers, texts: texts, plan: plan, total: total, exact: exact, language: language, today: $0)
    }
  }

  /// The segments of a text with marks.
  static func segments(_ text: String) -> [AnswerSegment] {
    var segments: [AnswerSegment] = []
    var rest = Substring(text)
    while let open = rest.range(of: "[VIE"), let close = rest[open.upperBound...].range(of: "]"),
      let id = Int(rest[open.upperBound..<close.lowerBound])
    {
      if open.lowerBound > rest.startIndex { segments.append(.text(String(rest[..<open.lowerBound]))) }
      segments.append(.mark(id))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { segments.append(.text(String(rest))) }
    return segments
  }

  static func claims(
    _ text: String, after context: [Offer.ID] = [], plan: QuestionPlan? = nil, total: Int? = nil,
    exact: ExactAnswer? = nil, offers: [OfferFacts] = [berlin, madrid, bare]
  ) -> [Claim] {
    let isEnglish = text.split(separator: " ").contains {
      ["the", "in", "is", "for", "of", "It", "A", "job", "starts"].contains($0)
    }
    let checker = checker(
      offers, plan: plan, total: total, exact: exact, in: isEnglish ? .english : .french)
    return checker?.claims(in: segments(text), after: context) ?? []
  }
}
