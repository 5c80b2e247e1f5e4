import Assistant
import Offers
import Retrieval

/// A conversation about data in Berlin, with five offers on the list.
enum SampleConversation {
  static let offers: [OfferFacts] = [
    offer(1, "Data analyst", "AIRBUS", "BERLIN", "DE", pay: 2637.47, months: 12),
    offer(2, "Data engineer", "ALTEN", "BERLIN", "DE", pay: 2637.47, months: 18),
    offer(3, "Data scientist", "SANOFI WINTHROP INDUSTRIE", "MUNICH", "DE", pay: nil, months: 24),
    offer(4, "Business developer", "EXTIA", "BARCELONE", "ES", pay: 1900, months: 12),
    offer(5, "Chargé de marketing", "ORANGE", "DAKAR", "SN", pay: 2200, months: 12),
  ]

  static let today = CalendarDay(year: 2026, month: 8, day: 20)

  struct Missing: Error {}

  static func reader() throws -> FollowUpReader {
    guard let today else { throw Missing() }
    return FollowUpReader(vocabulary: QuestionVocabulary(offers), today: today)
  }

  /// The conversation after a first question, every offer on its list.
  static func after(
    _ question: String = "data à Berlin, au moins 12 mois", _ reader: FollowUpReader? = nil
  ) throws -> Conversation {
    var conversation = Conversation()
    try say(question, in: &conversation, reader ?? Self.reader())
    return conversation
  }

  /// Says something, and notes it as the command line would.
  @discardableResult
  static func say(_ text: String, in conversation: inout Conversation, _ reader: FollowUpReader) throws -> Reading {
    let reading = reader.read(text, after: conversation)
    switch reading.kind {
    case .question(let question):
      conversation.append(
        .init(
          question: text, standalone: question.text, plan: question.plan, shown: offers.map(ShownOffer.init),
          language: reading.language))
    case .aboutOffers(let question):
      conversation.append(
        .init(question: text, focus: question.ids, aspects: question.aspects, language: reading.language))
    case .startOver: conversation.reset()
    default: conversation.append(.init(question: text, language: reading.language))
    }
    return reading
  }

  /// A plan in English words with plain spaces.
  static func words(_ plan: QuestionPlan) -> String {
    StandaloneText(in: .english).text(of: plan).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  // MARK: -

  private static func offer(
    _ id: Int, _ title: String, _ company: String, _ city: String, _ country: String, pay: Double?, months: Int
  ) -> OfferFacts {
    OfferFacts(
      id: 245_840 + id, reference: "VIE\(245_840 + id)", type: .vie, title: title, originalTitle: title,
      company: company, city: city, country: Country(code: country), months: months, payEUR: pay,
      start: CalendarDay(year: 2026, month: 9 + id % 3, day: 1), views: 100, candidates: id * 2)
  }
}
