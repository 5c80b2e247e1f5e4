import Assistant
import Offers
import Retrieval

/// A few offers whose figures can be worked out in the head.
enum SampleAnswers {
  static func offer(
    _ id: Int, _ country: String? = "DE", pay: Double? = nil, months: Int? = nil, company: String? = nil,
    start: CalendarDay? = nil, title: String = "Data analyst"
  ) -> OfferFacts {
    OfferFacts(
      id: id, reference: "VIE\(id)", title: title, company: company, city: "BERLIN",
      country: country.flatMap { Country(code: $0) }, months: months, payEUR: pay, start: start)
  }

  static let offers = [
    offer(1, "DE", pay: 2637.47, months: 12, company: "Airbus"),
    offer(2, "DE", pay: 2000, months: 18, company: "AIRBUS"),
    offer(3, "ES", pay: 1900, months: 12, company: "Airbus"), offer(4, "ES", company: "Extia"),
    offer(5, nil, pay: 3000, months: 24),
  ]

  static func plan(_ change: (inout QuestionPlan) -> Void = { _ in }) -> QuestionPlan {
    var plan = QuestionPlan(question: "?")
    change(&plan)
    return plan
  }

  /// The text with plain spaces.
  static func text(
    _ question: ExactQuestion, over offers: [OfferFacts] = offers, plan: QuestionPlan = plan(), undecided: Int = 0,
    in language: Language
  ) -> String {
    let answer = ExactEngine(question, over: offers).answer(undecided: undecided)
    return plain(ExactAnswerText.text(of: answer, plan: plan, in: language).text)
  }

  static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
