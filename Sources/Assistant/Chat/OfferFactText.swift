import Offers
import Retrieval

/// What an offer's facts say to one question, in words.
struct OfferFactText {
  /// The words, and the facts among them.
  struct Statement: Equatable {
    /// `indemnité de 2 637,47 € par mois`.
    var text: String
    /// The values in `text`, each with the field it was read from.
    var facts: [Fact]

    struct Fact: Equatable {
      var text: String
      var field: String
    }
  }

  private let wording: ExactWording

  init(in language: Language) {
    wording = ExactWording(in: language)
  }

  /// What the offer says; nil where it doesn't.
  func statement(_ aspect: OfferAspect, of facts: OfferFacts) -> Statement? {
    switch aspect {
    case .pay: number(facts.payEUR, .pay, "pay_eur", say("indemnité de ", "pay of "))
    case .months: number(facts.months.map(Double.init), .months, "months", say("durée de ", "lasts "))
    case .candidates: number(facts.candidates.map(Double.init), .candidates, "candidates", "")
    case .views: number(facts.views.map(Double.init), .views, "views", "")
    case .competition: facts.competition.map(competition)
    case .start: day(facts.start, "start", say("début le ", "starts on "))
    case .end: day(facts.end, "end", say("fin le ", "ends on "))
    case .closes: day(facts.closes, "closes", say("en ligne jusqu'au ", "online until "))
    case .published: day(facts.published, "published", say("publiée le ", "published on "))
    case .place: joined([statement(.city, of: facts), statement(.country, of: facts)])
    case .city: facts.city.map { place(PlaceText.at(city: $0, in: language), ForeignName.text($0), "city") }
    case .country: facts.country.map { country($0) } ?? name(facts.countryLabel, "country", say("pays : ", "country: "))
    case .company: name(facts.company, "company", say("chez ", "at "))
    case .sector: name(facts.sector, "sector", say("secteur : ", "sector: "))
    case .reference: name(AnswerText.reference(of: facts), "reference", say("référence ", "reference "))
    case .telework: facts.telework.map { named(GroupName(telework: $0).text(in: language), "telework", "") }
    case .language:
      facts.language.map {
        named(GroupName($0).text(in: language), "language", say("rédigée en ", "written in "))
      }
    case .studies: studies(facts.studyLevels)
    case .application:
      named(facts.pageURL, "url", say("candidature sur la page de l'offre, ", "apply on the offer's page, "))
    case .about: nil
    }
  }

  /// What an aspect is called: `indemnité`.
  func name(of aspect: OfferAspect) -> String {
    switch aspect {
    case .pay: say("indemnité", "pay")
    case .start: say("début", "start")
    case .end: say("fin", "end")
    case .months: say("durée", "length")
    case .place: say("lieu", "place")
    case .city: say("ville", "city")
    case .country: say("pays", "country")
    case .company: say("entreprise", "company")
    case .sector: say("secteur", "sector")
    case .competition: say("concurrence", "competition")
    case .candidates: say("candidats", "candidates")
    case .views: say("vues", "views")
    case .telework: say("télétravail", "telework")
    case .closes: say("date limite", "closing date")
    case .published: say("publication", "publication")
    case .reference: say("référence", "reference")
    case .language: say("langue", "language")
    case .studies: say("niveau d'études", "degree")
    case .application: say("candidature", "application")
    case .about: say("sujet", "topic")
    }
  }

  // MARK: -

  private var language: Language { wording.language }

  private func number(
    _ value: Double?, _ quantity: ExactQuestion.Quantity, _ field: String, _ lead: String
  ) -> Statement? {
    value.map { named(wording.value(.number($0), of: quantity), field, lead) }
  }

  private func competition(_ competition: Competition) -> Statement {
    let level = GroupName(competition.level).text(in: language)
    let rate = wording.value(.number(competition.rate), of: .competition)
    return Statement(
      text: say("concurrence \(level) (\(rate))", "\(level) competition (\(rate))"),
      facts: [.init(text: level, field: "competition"), .init(text: rate, field: "application_rate")])
  }

  private func day(_ day: CalendarDay?, _ field: String, _ lead: String) -> Statement? {
    day.map { named(DayText.day($0, in: language), field, lead) }
  }

  private func country(_ country: Country) -> Statement {
    place(
      PlaceText.at(country, in: language), language == .french ? country.frenchName : country.englishName, "country")
  }

  private func place(_ text: String, _ name: String, _ field: String) -> Statement {
    Statement(text: text, facts: [.init(text: name, field: field)])
  }

  private func name(_ name: String?, _ field: String, _ lead: String) -> Statement? {
    guard let name, !NameFolding.folded(name).isEmpty else { return nil }
    return named(ForeignName.text(name), field, lead)
  }

  private func named(_ value: String, _ field: String, _ lead: String) -> Statement {
    Statement(text: lead + value, facts: [.init(text: value, field: field)])
  }

  private func studies(_ levels: [StudyLevel]) -> Statement? {
    let names = levels.map { ForeignName.text($0.label) }
    guard !names.isEmpty else { return nil }
    return Statement(
      text: say("niveau d'études : ", "degree: ") + names.joined(separator: ", "),
      facts: names.map { .init(text: $0, field: "study_levels") })
  }

  private func joined(_ statements: [Statement?]) -> Statement? {
    let known = statements.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    return Statement(text: known.map(\.text).joined(separator: ", "), facts: known.flatMap(\.facts))
  }

  private func say(_ french: String, _ english: String) -> String { wording.say(french, english) }
}
