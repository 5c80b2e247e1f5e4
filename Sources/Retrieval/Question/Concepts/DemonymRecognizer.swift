/// Reads the adjective of a country where it says where the job is: "poste allemand", "a Swiss company".
///
/// "Anglais courant", "parler allemand" and "le marché espagnol" are skills and topics, and left to the ranking.
struct DemonymRecognizer: QuestionRecognizer {
  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    guard let token = question[index], !token.isQuoted,
      let adjective = DemonymTable.entries.longest(at: index, in: question)
    else { return nil }
    let end = adjective.end
    guard !Self.isSkillOrTopic(index..<end, in: question) else { return nil }
    let noun = Self.nounBefore(index, in: question) ?? Self.nounAfter(end, in: question)
    guard noun != nil || !adjective.value.isLanguage else { return nil }
    let country = adjective.value.country
    var range = index..<end
    // "une entreprise allemande": the company says no more than the country.
    if Self.companies.contains(question.word(index - 1)), !question.startsClause(index) { range = index - 1..<end }
    if Self.companies.contains(question.word(end)), !question.startsClause(end) { range = index..<end + 1 }
    return Finding(
      range, .country, .countries([country]), value: country.code,
      note: "the adjective \"\(question.text(index..<end))\" is read as the place of the job")
  }

  // MARK: -

  static func isSkillOrTopic(_ range: Range<Int>, in question: QuestionTokens) -> Bool {
    let (before, after) = (question.word(range.lowerBound - 1), question.word(range.upperBound))
    let follows = !question.startsClause(range.upperBound)
    if follows, skillsAfter.contains(after) || DemonymTable.entries.value(of: [after]) != nil { return true }
    if follows, DemonymTable.otherLanguages.contains(after) { return true }
    guard !question.startsClause(range.lowerBound) else { return false }
    if skillsBefore.contains(before) || DemonymTable.entries.value(of: [before]) != nil { return true }
    return skillsBefore.contains(question.word(range.lowerBound - 2))
      && ["l", "le", "d", "de", "the", "in", "en"].contains(before)
  }

  /// A noun of the job before the adjective: "poste allemand", "poste de data analyst allemand".
  private static func nounBefore(_ index: Int, in question: QuestionTokens) -> Int? {
    for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      if nounsBefore.contains(question.word(place)) { return place }
      if question.startsClause(place) { return nil }
    }
    return nil
  }

  /// A noun of the job behind the adjective: "German job", "Spanish data analyst position".
  private static func nounAfter(_ end: Int, in question: QuestionTokens) -> Int? {
    for place in end..<min(question.count, end + 4) {
      if question.startsClause(place) { return nil }
      if nounsAfter.contains(question.word(place)) { return place }
    }
    return nil
  }

  private static let companies: Set = [
    "entreprise", "entreprises", "societe", "societes", "filiale", "filiales", "company", "companies", "subsidiary",
    "subsidiaries",
  ]
  private static let nounsBefore: Set = [
    "poste", "postes", "mission", "missions", "offre", "offres", "entreprise", "entreprises", "societe", "societes",
    "filiale", "filiales", "ville", "villes", "job", "jobs", "vie", "site", "usine", "bureau", "bureaux", "emploi",
    "emplois", "opportunite", "opportunites", "startup", "startups", "sol", "territoire", "antenne", "agence",
    "capitale", "destination", "region", "cote", "groupe",
  ]
  private static let nounsAfter: Set = [
    "job", "jobs", "position", "positions", "role", "roles", "offer", "offers", "company", "companies", "subsidiary",
    "subsidiaries", "office", "offices", "placement", "placements", "mission", "missions", "city", "cities", "vie",
    "vies",
    "site", "plant", "factory", "branch", "opportunity", "opportunities", "startup", "startups", "soil", "assignment",
    "assignments", "capital", "opening", "openings", "vacancy", "vacancies", "group", "firm", "firms",
  ]
  private static let skillsAfter: Set = [
    "courant", "courante", "fluent", "fluently", "speaker", "speakers", "speaking", "langue", "language", "natif",
    "native",
    "c1", "c2", "b1", "b2", "obligatoire", "required", "mandatory", "exige", "skills", "skill", "level", "lu", "parle",
    "market", "markets", "customers", "clients", "customer", "client", "teacher", "literature", "bilingue", "bilingual",
    "intermediaire", "is", "est", "proficiency", "business", "professionnel", "necessaire", "apprecie", "technique",
  ]
  private static let skillsBefore: Set = [
    "parler", "parle", "parlant", "speak", "speaking", "speaks", "fluent", "en", "in", "niveau", "langue", "l", "d",
    "maitrise", "maitriser", "bilingue", "bilingual", "learn", "apprendre", "marche", "marches", "clientele", "clients",
    "client", "learning", "native", "natif", "courant", "with", "avec", "sans", "without", "no", "connaissance",
    "knowledge", "bon", "good", "bonne", "excellent", "pratiquer", "practice", "practise", "langues", "languages",
  ]
}
