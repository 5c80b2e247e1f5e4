import Offers
import Retrieval

/// An offer's facts as a prompt states them: its mark, then one fact a line.
struct OfferSheet {
  private let language: Language
  private let wording: ExactWording

  init(in language: Language) {
    self.language = language
    wording = ExactWording(in: language)
  }

  /// The lines of a hit. Of the facts that decide, those that the offer doesn't give are said to be unknown, and so are all
  /// that were asked for; of the others only known ones are said.
  func text(of hit: Hit) -> String {
    let facts = hit.facts
    let clean = PromptText(in: language, of: facts)
    var lines = ["[\(AnswerText.reference(of: facts))]"]
    func add(
      _ french: String, _ english: String, _ value: String?, asked field: FilterField? = nil, always: Bool = true
    ) {
      let isAsked = field.map(hit.unknown.contains) ?? false
      guard value?.isEmpty == false || always || isAsked else { return }
      let known = value.flatMap { $0.isEmpty ? nil : $0 } ?? say("non indiqué", "not stated")
      lines.append(say(french + " : ", english + ": ") + known)
    }
    add("Titre", "Title", clean.line(facts.title))
    add("Entreprise", "Company", facts.company.map { clean.line($0) })
    add("Ville", "City", facts.city.map { clean.line($0) })
    add("Pays", "Country", country(of: facts, clean))
    add("Durée", "Length", facts.months.map { wording.value(.number(Double($0)), of: .months) })
    add("Début", "Start", facts.start.map { DayText.day($0, in: language) })
    add("Fin", "End", facts.end.map { DayText.day($0, in: language) }, always: false)
    add("Indemnité", "Pay", facts.payEUR.map { wording.value(.number($0), of: .pay) })
    add("Type", "Type", facts.type?.rawValue, asked: .type, always: false)
    add("Secteur", "Sector", sector(of: facts, clean), asked: .sector, always: false)
    add("Niveau", "Level", facts.studyLevels.isEmpty ? nil : levels(of: facts), always: false)
    add(
      "Télétravail", "Telework", facts.telework.map { $0 ? say("oui", "yes") : say("non", "no") }, asked: .telework,
      always: false)
    add("Concurrence", "Competition", competition(of: facts), asked: .competition, always: false)
    add(
      "Publication", "Published", facts.published.map { DayText.day($0, in: language) }, asked: .published,
      always: false)
    add("Clôture", "Closes", facts.closes.map { DayText.day($0, in: language) }, always: false)
    if let reason = reason(of: hit, clean) { lines.append(reason) }
    return lines.joined(separator: "\n")
  }

  // MARK: -

  private func country(of facts: OfferFacts, _ clean: PromptText) -> String? {
    if let country = facts.country { return language == .french ? country.frenchName : country.englishName }
    return facts.countryLabel.map { clean.line($0) }
  }

  private func sector(of facts: OfferFacts, _ clean: PromptText) -> String? {
    let fields = facts.specializations.compactMap { language == .french ? $0.label : $0.englishLabel ?? $0.label }
    let labels = ([facts.sector].compactMap { $0 } + fields.prefix(3)).map { clean.line($0, limit: 80) }
    return labels.isEmpty ? nil : labels.joined(separator: ", ")
  }

  private func levels(of facts: OfferFacts) -> String {
    facts.studyLevels.map(\.label).joined(separator: ", ")
  }

  private func competition(of facts: OfferFacts) -> String? {
    guard let competition = facts.competition else { return nil }
    let level = GroupName(competition.level).text(in: language)
    guard let candidates = facts.candidates, let views = facts.views else { return level }
    let counts = [
      wording.value(.number(Double(candidates)), of: .candidates), wording.value(.number(Double(views)), of: .views),
    ]
    return "\(level) (\(counts.joined(separator: ", ")))"
  }

  /// Why the offer was found: the words and conditions of the question that it meets.
  private func reason(of hit: Hit, _ clean: PromptText) -> String? {
    var parts: [String] = []
    let words = hit.reason.terms.prefix(8).map { clean.line($0.text, limit: 40) }.filter { !$0.isEmpty }
    if !words.isEmpty { parts.append(say("mots : ", "words: ") + words.joined(separator: ", ")) }
    if !hit.reason.filters.isEmpty {
      parts.append(say("conditions remplies : ", "conditions met: ") + names(of: hit.reason.filters))
    }
    if !hit.unknown.isEmpty {
      parts.append(say("l'offre ne dit pas : ", "the offer doesn't say: ") + names(of: hit.unknown))
    }
    if hit.reason.isNamed { parts.append(say("nommée dans la question", "named in the question")) }
    if parts.isEmpty, hit.reason.semantic != nil { parts.append(say("proche par le sens", "close in meaning")) }
    return parts.isEmpty ? nil : say("Trouvée pour : ", "Found for: ") + parts.joined(separator: say(" ; ", "; "))
  }

  private func names(of fields: [FilterField]) -> String {
    fields.map { $0.name(in: language) }.joined(separator: ", ")
  }

  private func say(_ french: String, _ english: String) -> String { language == .french ? french : english }
}
