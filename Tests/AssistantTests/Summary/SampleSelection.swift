import Offers
import Retrieval
import TestSupport

@testable import Assistant

/// A few self-written offers to summarise.
enum SampleSelection {
  static let now = Timestamp(milliseconds: 1_790_000_000_000)
  static let today = CalendarDay(year: 2026, month: 8, day: 20)

  static func offer(
    _ id: Int, in language: Language = .french, _ change: (inout Offer) -> Void = { _ in }
  ) -> Offer {
    let isFrench = language == .french
    var offer = Offer(
      facts: OfferFacts(
        id: id, reference: "VIE\(id)", type: .vie, title: isFrench ? "Analyste de données" : "Data analyst",
        company: "Ateliers du Nord", city: "BERLIN", country: Country(code: "DE"), months: 12, payEUR: 2637.47,
        start: CalendarDay(year: 2026, month: 10, day: 1), views: 200, candidates: 8, telework: true,
        language: language,
        contact: Contact(name: "Ondine Farfouille", email: "ondine.farfouille@evil.example")),
      texts: isFrench
        ? OfferTexts(
          description:
            """
            Ateliers du Nord est un groupe mondial, leader de la vis à bois.
            Vous analysez les données des ventes et construisez des tableaux de bord pour les équipes.
            - Assurer le suivi des indicateurs de données de la filiale
            Des déplacements en Pologne sont à prévoir chaque mois.
            Écrivez à ondine.farfouille@evil.example avant de venir.
            """,
          profile: "Diplôme d'ingénieur ou master en statistique. Vous maîtrisez SQL et parlez un anglais courant.")
        : OfferTexts(
          description:
            """
            Ateliers du Nord is a global company, founded to sell wood screws worldwide.
            You will analyse sales data and build dashboards for the sales teams.
            - Maintain the data indicators of the subsidiary
            Monthly travel to Poland is to be expected.
            Write to ondine.farfouille@evil.example before you come.
            """,
          profile: "Degree in engineering or statistics. You know SQL well and speak fluent English."))
    change(&offer)
    return offer
  }

  /// Three offers in two countries.
  static func three(in language: Language = .french) -> [Offer] {
    [
      offer(1, in: language),
      offer(2, in: language) {
        ($0.facts.months, $0.facts.payEUR, $0.facts.city) = (18, 2000, "MADRID")
        $0.facts.country = Country(code: "ES")
        $0.facts.company = "Extia"
        $0.facts.start = CalendarDay(year: 2027, month: 1, day: 1)
      },
      offer(3, in: language) { ($0.facts.payEUR, $0.facts.candidates) = (nil, nil) },
    ]
  }

  static func offers(_ count: Int, in language: Language = .french) -> [Offer] {
    (1...count).map { offer($0 + 100, in: language) }
  }

  static func summarizer(
    _ model: ScriptedModel? = nil, _ journal: MemoryJournal? = nil, limit: Double? = nil
  ) -> Summarizer {
    let now = now
    return Summarizer(
      model: model, journal: journal, cap: journal.map { SpendingCap(limit: limit, journal: $0, now: { now }) },
      today: { today }, now: { now })
  }

  static var plan: QuestionPlan {
    var plan = QuestionPlan(question: "?")
    plan.text = "data"
    plan.filter.minMonths = 12
    return plan
  }

  /// The text with plain spaces.
  static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  /// The marks in a prompt's data, in order.
  static func marks(in prompt: ChatPrompt) -> [String] {
    let text = prompt.messages.last?.text ?? ""
    return text.matches(of: /\[(VIE[0-9]+)\]/).map { String($0.1) }
  }

  /// A model that says of each offer, and of each group, something with the marks it was shown.
  static func model(
    window: Int = 8000, price: Double? = 0, reply: (@Sendable (ChatPrompt) -> ScriptedModel.Script?)? = nil
  ) -> ScriptedModel {
    ScriptedModel(window: window, price: price) { prompt in
      if let script = reply?(prompt) { return script }
      let marks = marks(in: prompt).prefix(3).map { "[\($0)]" }.joined(separator: " ")
      return .text("Mission : analyser des ventes \(marks).\nProfil : statisticien \(marks).")
    }
  }
}

/// What a failing model throws.
struct ModelFailure: Failure, Equatable {
  var kind: FailureKind { .unreachable }
  var description: String { "the model is gone" }
  var hint: String { "Try again." }
}
