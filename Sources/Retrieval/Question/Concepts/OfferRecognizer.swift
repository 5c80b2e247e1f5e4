import Offers

/// Reads what the offer itself is like: its language, its type, telework.
struct OfferRecognizer: QuestionRecognizer {
  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    telework(at: index, in: question) ?? type(at: index, in: question) ?? language(at: index, in: question)
  }

  // MARK: - Telework

  private func telework(at index: Int, in question: QuestionTokens) -> Finding? {
    guard let found = Self.telework.longest(at: index, in: question),
      Self.notTelework.longest(at: found.end, in: question) == nil
    else { return nil }
    let end = Self.teleworkTrails.longest(at: found.end, in: question)?.end ?? found.end
    return Finding(index..<end, .telework, .telework(found.value), value: found.value ? "yes" : "no")
  }

  static let telework: PhraseTable<Bool> = [
    """
    100 % teletravail, 100 % remote, full teletravail, teletravail, tele travail, travail a distance, \
    travailler a distance, a distance, en distanciel, distanciel, remote, \
    remotely, remote work, remote working, work remotely, working remotely, home office, homeoffice, telework, \
    teleworking, work from home, working from home, wfh, full remote, mode hybride, travail hybride, hybrid work, \
    hybrid working, teletravailler, teletravaillable, teletravaillables, telecommuting, telecommute, du teletravail, \
    jours de teletravail, remote days, remote friendly, remote job, remote jobs, remote position
    """: true,
    "100 % presentiel, en presentiel, presentiel, sur place uniquement, on site only, onsite only, fully on site":
      false,
  ]
  static let teleworkTrails = PhraseTable<Void>(
    list: """
      possible, partiel, partielle, autorise, accepte, propose, allowed, available, ok, possibles, partial, included, \
      inclus, option, options, is possible, est possible, work, working, friendly, is allowed, policy
      """)
  static let notTelework = PhraseTable<Void>(
    list: """
      sensing, monitoring, control, maintenance, access, support, diagnostics, sensor, sensors, operation, operations, \
      server, servers, assistance, terminal, handling, areas, area, sites, management, operated, surveillance
      """)

  // MARK: - Type

  /// "VIE" alone says nothing, since nearly everything is one; "VIA" does, in capitals or with an article.
  private func type(at index: Int, in question: QuestionTokens) -> Finding? {
    if let name = Self.longNames.longest(at: index, in: question) {
      return Self.type(index..<name.end, [name.value])
    }
    guard let first = Self.type(at: index, in: question) else { return nil }
    let joint = ["ou", "or", "et", "and"].contains(question.word(first.end)) ? first.end + 1 : first.end
    let isJoined = joint > first.end || question[joint]?.gap == .slash
    if isJoined, let second = Self.type(at: joint, in: question), second.type != first.type {
      return Finding(index..<second.end, .type, .none, value: "VIE,VIA", note: "both types are all offers")
    }
    guard first.type == .via else { return nil }
    return Self.type(index..<first.end, [.via])
  }

  private static func type(_ tokens: Range<Int>, _ types: Set<MissionType>) -> Finding {
    Finding(tokens, .type, .types(types), value: types.map(\.rawValue).sorted().joined(separator: ","))
  }

  private static func type(at index: Int, in question: QuestionTokens) -> (type: MissionType, end: Int)? {
    guard let token = question[index], !token.isQuoted else { return nil }
    if question.matches(["v", "i", "e"], at: index) { return (.vie, index + 3) }
    if question.matches(["v", "i", "a"], at: index) { return (.via, index + 3) }
    switch token.folded {
    case "vie", "vies": return (.vie, index + 1)
    case "via" where token.isUppercase && !question.isShouted, "vias": return (.via, index + 1)
    case "via" where ["un", "une", "en", "a", "les", "des", "contrat", "type"].contains(question.word(index - 1)):
      return (.via, index + 1)
    case "via"
    where question.count == 1 || ["ou", "or"].contains(question.word(index - 1)) && question.word(index - 2) == "vie":
      return (.via, index + 1)
    case "via" where ["ou", "or"].contains(question.word(index + 1)) && question.word(index + 2) == "vie":
      return (.via, index + 1)
    default: return nil
    }
  }

  private static let longNames: PhraseTable<MissionType> = [
    "volontariat international en administration, volontariat en administration, volontaire en administration": .via
  ]

  // MARK: - Language

  /// "offre en anglais", "written in French". A bare "anglais" is a skill.
  private func language(at index: Int, in question: QuestionTokens) -> Finding? {
    if let written = Self.written.longest(at: index, in: question),
      let language = Self.languages.longest(at: written.end, in: question)
    {
      return finding(index..<language.end, language.value)
    }
    if let adjective = Self.adjectives.longest(at: index, in: question) {
      return finding(index..<adjective.end, adjective.value)
    }
    guard ["en", "in"].contains(question.word(index)),
      let language = Self.languages.longest(at: index + 1, in: question),
      namesOffers(before: index, in: question), Self.notLanguage.longest(at: language.end, in: question) == nil
    else { return nil }
    return finding(index..<language.end, language.value)
  }

  private func finding(_ tokens: Range<Int>, _ language: Language) -> Finding {
    Finding(
      tokens, .language, .language(language), value: language.rawValue, note: "the language the offer is written in")
  }

  /// Whether the clause speaks of offers or descriptions before a token, with three words between at most.
  private func namesOffers(before index: Int, in question: QuestionTokens) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      if Self.offers.longest(at: place, in: question) != nil { return true }
      if question.startsClause(place) { return false }
    }
    return false
  }

  private static let written = PhraseTable<Void>(
    list: """
      redige en, rediges en, redigee en, redigees en, ecrit en, ecrite en, ecrites en, written in, publiee en, \
      publiees en, \
      drafted in, redigee uniquement en, dont l annonce est en, langue de l offre, language of the offer, \
      language offer, offre redigee en, annonce redigee en, redigee en langue
      """)
  private static let languages: PhraseTable<Language> = [
    "anglais, english, langue anglaise, anglaise": .english, "francais, french, langue francaise, francaise": .french,
  ]
  private static let adjectives: PhraseTable<Language> = [
    "english language offer, english language offers, offers english, annonces anglophones, english ads": .english,
    "english language ads, english language postings, offres anglophones": .english,
    "french language offer, french language offers, annonces francophones, french language ads, french ads": .french,
    "french language postings, offres francophones": .french,
  ]
  private static let offers = PhraseTable<Void>(
    list: """
      offre, offres, annonce, annonces, offer, offers, ad, ads, advert, adverts, posting, postings, listing, listings, \
      description, descriptions, fiche de poste, fiches de poste, job ad, job ads, job description, job descriptions
      """)
  private static let notLanguage = PhraseTable<Void>(list: "courant, fluent, obligatoire, required, literature, law")
}
