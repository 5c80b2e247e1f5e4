import Foundation
import Offers
import Retrieval
import TestSupport

@testable import Assistant

/// Writes facts in the ways that chat models do.
struct ClaimValueWriter {
  let language: Language
  var chance: SeededGenerator

  /// Nil where the offer doesn't say.
  mutating func text(of slot: ClaimTemplate.Slot, _ facts: OfferFacts) -> String? {
    switch slot {
    case .title: return facts.title
    case .company: return facts.company.map { name($0) }
    case .city: return facts.city.map { city($0) }
    case .country: return facts.country.map { isFrench ? $0.frenchName : $0.englishName }
    case .at: return facts.country.map { PlaceText.at($0, in: language) }
    case .months: return facts.months.map { months($0) }
    case .monthsAdjective: return facts.months.map { "\($0)-month" }
    case .start: return facts.start.map { DayText.month(of: $0, in: language) }
    case .startday: return facts.start.map { day($0) }
    case .end: return facts.end.map { day($0) }
    case .published: return facts.published.map { day($0) }
    case .closes: return facts.closes.map { day($0) }
    case .pay: return facts.payEUR.map { pay($0) }
    case .candidates: return facts.candidates.map { counted($0, "candidat", "candidate") }
    case .views: return facts.views.map { counted($0, "vue", "view") }
    case .level: return facts.competition.map { isFrench ? $0.level.frenchName.lowercased() : $0.level.rawValue }
    case .rate: return facts.competition.map { rate($0.rate) }
    case .telework: return facts.telework.map { telework($0) }
    case .type: return facts.type?.rawValue
    case .total, .mean, .paylow, .payhigh, .mark: return nil
    }
  }

  func offers(_ count: Int) -> String { isFrench ? "\(count) offres" : "\(count) offers" }

  mutating func pay(_ value: Double) -> String {
    let rounded = (value / 100).rounded() * 100
    let tenths = (value / 100).rounded() / 10
    let thousands = isFrench ? String(tenths).replacing(".", with: ",") : String(tenths)
    let isNearHundred = abs(value - rounded) < 45
    return isFrench
      ? pick([
        NumberText(language: .french).euros(value), plainPay(value), "\(Int(value.rounded())) €",
        "\(Int(value.rounded())) euros", "**\(plainPay(value))**",
        isNearHundred ? "\(thousands) k€" : plainPay(value),
        isNearHundred ? "environ \(plainPay(rounded))" : plainPay(value),
      ])
      : pick([
        NumberText(language: .english).euros(value), plainPay(value), "\(Int(value.rounded())) euros",
        "EUR \(Int(value.rounded()))", "**\(plainPay(value))**",
        isNearHundred ? "€\(thousands)k" : plainPay(value),
        isNearHundred ? "around \(plainPay(rounded))" : plainPay(value),
      ])
  }

  /// Whole euros, in groups of three digits.
  mutating func plainPay(_ value: Double) -> String {
    let number = NumberText(language: language).text(value, decimals: 0)
    return isFrench ? number.replacing("\u{202F}", with: pick([" ", "\u{A0}", "\u{202F}"])) + " €" : "€" + number
  }

  // MARK: -

  private var isFrench: Bool { language == .french }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &chance) ?? "" }

  private mutating func name(_ company: String) -> String { pick([company, company.capitalized]) }

  private mutating func city(_ name: String) -> String {
    let plain = ClaimWording(in: language).city(name)
    let others = CityName.spellings(of: plain).map(\.capitalized)
    return pick([plain, plain, plain, others.randomElement(using: &chance) ?? plain])
  }

  private mutating func months(_ months: Int) -> String {
    switch (months, isFrench) {
    case (6, true): return pick(["6 mois", "six mois"])
    case (12, true): return pick(["12 mois", "douze mois", "un an"])
    case (18, true): return pick(["18 mois", "dix-huit mois", "un an et demi"])
    case (24, true): return pick(["24 mois", "vingt-quatre mois", "deux ans", "2 ans"])
    case (12, false): return pick(["12 months", "twelve months", "one year"])
    case (18, false): return pick(["18 months", "eighteen months", "1.5 years", "a year and a half"])
    case (24, false): return pick(["24 months", "two years", "2 years"])
    default: return isFrench ? "\(months) mois" : "\(months) months"
    }
  }

  private mutating func day(_ day: CalendarDay) -> String {
    let numbers = day.description.split(separator: "-")
    return isFrench
      ? pick([DayText.day(day, in: .french), numbers.reversed().joined(separator: "/")])
      : pick([DayText.day(day, in: .english), english(day), day.description])
  }

  /// "October 1st, 2026".
  private func english(_ day: CalendarDay) -> String {
    let month = DayText.month(of: day, in: .english).split(separator: " ")[0]
    let ending =
      [1, 21, 31].contains(day.day)
      ? "st" : [2, 22].contains(day.day) ? "nd" : [3, 23].contains(day.day) ? "rd" : "th"
    return "\(month) \(day.day)\(ending), \(day.year)"
  }

  private func counted(_ count: Int, _ french: String, _ english: String) -> String {
    isFrench ? "\(count) \(french)\(count > 1 ? "s" : "")" : "\(count) \(english)\(count == 1 ? "" : "s")"
  }

  private func rate(_ rate: Double) -> String {
    let text = NumberText(language: language).text(rate, decimals: 1)
    return isFrench ? text + " %" : text + "%"
  }

  private mutating func telework(_ isPossible: Bool) -> String {
    switch (isPossible, isFrench) {
    case (true, true): pick(["Télétravail possible", "Le télétravail est possible"])
    case (false, true): pick(["Pas de télétravail", "Le télétravail n'est pas possible"])
    case (true, false): pick(["Remote work is possible", "Telework is available"])
    case (false, false): pick(["No remote work", "Remote work is not possible"])
    }
  }
}
