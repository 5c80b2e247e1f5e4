import Offers
import Retrieval

/// Answers with the best offers' own facts and sentences: nothing in it that no offer says.
struct ExtractiveAnswerText {
  private let response: SearchResponse
  private let wording: ExactWording
  private var answer = AnswerText()

  /// The answer to a question that asks for offers.
  static func text(of response: SearchResponse, in language: Language) -> AnswerText {
    var text = ExtractiveAnswerText(response: response, wording: ExactWording(in: language))
    text.write()
    return text.answer
  }

  private init(response: SearchResponse, wording: ExactWording) {
    self.response = response
    self.wording = wording
  }

  // MARK: -

  /// How many offers are described.
  private static let offerLimit = 5

  private mutating func write() {
    let conditions = FilterText(in: wording.language).text(of: response.plan.question)
    let suffix = conditions.isEmpty ? "" : " (\(conditions))"
    guard !response.hits.isEmpty else {
      answer.add(say("aucune offre enregistrée ne correspond\(suffix).", "no stored offer fits\(suffix)."))
      if let step = response.plan.suggestions.first {
        let condition = FilterText(in: wording.language).text(of: step.filter)
        let fewer = condition.isEmpty ? say("sans condition", "without conditions") : condition
        answer.add(
          say("avec moins de conditions (\(fewer)) : ", "with fewer conditions (\(fewer)): ")
            + wording.offers(step.total) + ".")
      }
      return
    }
    let shown = response.hits.prefix(Self.offerLimit)
    answer.add(count(suffix) + (response.total > shown.count ? say(" Les plus proches :", " The closest:") : ""))
    for hit in shown { answer.text += "\n" + line(for: hit) }
  }

  /// How many offers are known to fit, and how many don't say.
  private func count(_ conditions: String) -> String {
    let (certain, open) = (response.total - response.undecided, response.undecided)
    let fit = { $0 == 1 ? say(" correspond", " fits") : say(" correspondent", " fit") }
    guard open > 0 else { return wording.offers(certain) + fit(certain) + conditions + "." }
    guard certain > 0 else {
      return wording.offers(open)
        + (open == 1
          ? say(" correspond peut-être, sans le dire", " may fit but doesn't say so")
          : say(" correspondent peut-être, sans le dire", " may fit but don't say so")) + conditions + "."
    }
    let number = wording.numbers.text(open)
    return wording.offers(certain) + fit(certain) + conditions
      + (open == 1
        ? say(" ; \(number) de plus, peut-être, ne le dit pas.", "; \(number) more may, but doesn't say so.")
        : say(" ; \(number) de plus, peut-être, ne le disent pas.", "; \(number) more may, but don't say so."))
  }

  private mutating func line(for hit: Hit) -> String {
    let facts = hit.facts
    var parts = [wording.name(of: facts)]
    if let country = facts.country {
      parts.append(PlaceText.at(country, in: wording.language))
      claim(wording.language == .french ? country.frenchName : country.englishName, "country", hit)
    }
    if let months = facts.months { state(.number(Double(months)), .months, "months", hit, in: &parts) }
    if let pay = facts.payEUR { state(.number(pay), .pay, "pay_eur", hit, in: &parts) }
    if let start = facts.start {
      let day = DayText.day(start, in: wording.language)
      parts.append(say("à partir du ", "from ") + day)
      claim(day, "start", hit)
    }
    if !hit.unknown.isEmpty {
      let fields = hit.unknown.map { $0.name(in: wording.language) }.joined(separator: ", ")
      parts.append(say("ne dit pas : ", "doesn't say: ") + fields)
    }
    let mark = answer.mark(facts, fields: ["title"] + hit.reason.filters.map(\.rawValue))
    return "- " + parts.filter { !$0.isEmpty }.joined(separator: ", ") + quote(hit) + " " + mark
  }

  private mutating func state(
    _ value: ExactValue, _ quantity: ExactQuestion.Quantity, _ field: String, _ hit: Hit, in parts: inout [String]
  ) {
    let text = wording.value(value, of: quantity)
    parts.append(text)
    claim(text, field, hit)
  }

  private mutating func claim(_ text: String, _ field: String, _ hit: Hit) {
    answer.claims.append(Claim(text: text, field: field, offer: hit.id))
  }

  /// The passage of the offer that shows best why it was found.
  private func quote(_ hit: Hit) -> String {
    guard let snippet = hit.snippets.first, !snippet.snippet.highlights.isEmpty else { return "" }
    let text = ForeignName.text(snippet.snippet.text)
    return say(" : « \(text) »", ": “\(text)”")
  }

  private func say(_ french: String, _ english: String) -> String { wording.say(french, english) }
}
