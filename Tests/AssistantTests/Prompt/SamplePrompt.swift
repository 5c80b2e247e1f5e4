import Foundation
import Offers
import Retrieval
import TestSupport
import Testing

@testable import Assistant

/// Prompts over a few self-written offers.
enum SamplePrompt {
  static let today = CalendarDay(year: 2026, month: 8, day: 20)

  /// About four bytes a token, rounded up.
  static let tokenCount: @Sendable (String) -> Int = { ($0.utf8.count + 3) / 4 }

  static func delimiter(_ seed: Int = 7) -> PromptDelimiter {
    var generator = SeededGenerator(seed: seed)
    return PromptDelimiter(using: &generator)
  }

  static func hit(
    _ id: Int, score: Double = 0.5, in language: Language = .french, unknown: [FilterField] = [],
    _ change: (inout OfferFacts) -> Void = { _ in }
  ) -> Hit {
    var facts = OfferFacts(
      id: id, reference: "VIE\(id)", type: .vie, title: language == .french ? "Analyste \(id)" : "Analyst \(id)",
      company: "Ateliers du Nord", city: "BERLIN", country: Country(code: "DE"),
      studyLevels: StudyLevel.allCases.suffix(1), months: 12,
      payEUR: 2637.47, start: CalendarDay(year: 2026, month: 10, day: 1),
      published: CalendarDay(year: 2026, month: 8, day: 5), views: 200, candidates: 8, telework: true,
      contact: Contact(name: "Ondine Farfouille", email: "ondine.farfouille@evil.example"))
    change(&facts)
    var reason = Hit.Reason()
    reason.terms = [("data", 2.0)]
    reason.filters = [.country]
    return Hit(facts: facts, score: score, unknown: unknown, reason: reason)
  }

  static func texts(_ id: Int, in language: Language = .french) -> OfferTexts {
    language == .french
      ? OfferTexts(
        description:
          "Mission numéro \(id).\nVous construisez des tableaux de bord pour les ventes.\n\nVous parlez aux équipes.",
        profile: "Vous connaissez SQL et les data. Vous avez 6 mois d'expérience.")
      : OfferTexts(
        description: "Mission number \(id).\nYou build dashboards for the sales teams.\n\nYou talk to the teams.",
        profile: "You know SQL and data. You have 6 months of experience.")
  }

  static func plan(_ question: String) -> QuestionPlan {
    var plan = QuestionPlan(question: question)
    plan.text = "data"
    plan.filter.countries = Set([Country(code: "DE")].compactMap { $0 })
    return plan
  }

  static func prompt(
    in language: Language = .french, ids: [Int] = [245844, 245845, 245846], question: String? = nil, total: Int? = nil,
    turns: [AnswerPrompt.Turn] = []
  ) throws -> AnswerPrompt {
    let question =
      question ?? (language == .french ? "Des offres en data en Allemagne ?" : "Any data offers in Germany?")
    return AnswerPrompt(
      question: question, language: language, plan: plan(question),
      hits: ids.enumerated().map { hit($1, score: 1 / Double($0 + 1), in: language) },
      texts: Dictionary(ids.map { ($0, texts($0, in: language)) }, uniquingKeysWith: { first, _ in first }),
      total: total ?? ids.count, today: try #require(today), turns: turns)
  }

  /// What the user's last message has between and around its delimiters.
  static func parts(_ built: AnswerPrompt.Built, _ delimiter: PromptDelimiter) throws -> (
    offers: String, around: String
  ) {
    let text = try #require(built.prompt.messages.last).text
    let opening = try #require(text.range(of: delimiter.opening))
    let closing = try #require(text.range(of: delimiter.closing, options: .backwards))
    return (
      String(text[opening.upperBound..<closing.lowerBound]),
      String(text[..<opening.lowerBound] + text[closing.upperBound...])
    )
  }
}
