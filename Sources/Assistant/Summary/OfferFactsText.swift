import Offers
import Retrieval

/// One offer's names and facts in two lines.
struct OfferFactsText {
  private let facts: OfferFacts
  private let wording: ExactWording
  private var lines = MarkedText()
  private var isFirst = true

  static func text(of facts: OfferFacts, in language: Language) -> MarkedText {
    var text = OfferFactsText(facts: facts, wording: ExactWording(in: language))
    text.write()
    return text.lines
  }

  private init(facts: OfferFacts, wording: ExactWording) {
    self.facts = facts
    self.wording = wording
  }

  // MARK: -

  private mutating func write() {
    let language = wording.language
    lines.write(wording.name(of: facts))
    if let country = facts.country {
      if !lines.isEmpty { lines.write(", ") }
      lines.state(PlaceText.at(country, in: language), "country", offer: facts.id)
    }
    lines.write(lines.isEmpty ? "" : " ")
    lines.mark(facts, fields: ["title"])
    lines.write("\n")
    if let type = facts.type { state(type.rawValue, "type") }
    if let months = facts.months { state(wording.value(.number(Double(months)), of: .months), "months") }
    if let start = facts.start { state(DayText.day(start, in: language), "start", say("à partir du ", "from ")) }
    if let end = facts.end { state(DayText.day(end, in: language), "end", say("jusqu'au ", "until ")) }
    if let pay = facts.payEUR { state(wording.value(.number(pay), of: .pay), "pay_eur") }
    if let telework = facts.telework { state(GroupName(telework: telework).text(in: language), "telework") }
    if let competition = facts.competition {
      let level = GroupName(competition.level).text(in: language)
      state(say("concurrence \(level)", "\(level) competition"), "competition")
    }
    if let closes = facts.closes {
      state(DayText.day(closes, in: language), "closes", say("clôture le ", "closing on "))
    }
    let missing = [
      facts.months == nil ? say("durée", "length") : nil, facts.start == nil ? say("début", "start") : nil,
      facts.payEUR == nil ? say("indemnité", "pay") : nil,
    ].compactMap { $0 }
    if !missing.isEmpty {
      write(
        (isFirst ? say("L'offre ne dit pas : ", "The offer doesn't say: ") : say("ne dit pas : ", "doesn't say: "))
          + missing.joined(separator: say(" ni ", " or ")))
    }
    lines.write(".")
  }

  private mutating func state(_ words: String, _ field: String, _ lead: String = "") {
    write(lead)
    lines.state(words, field, offer: facts.id)
  }

  private mutating func write(_ words: String) {
    lines.write((isFirst ? "" : ", ") + words)
    isFirst = false
  }

  private func say(_ french: String, _ english: String) -> String { wording.say(french, english) }
}
