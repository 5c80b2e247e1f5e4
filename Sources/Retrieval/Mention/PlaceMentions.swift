import Offers

/// Reads countries, parts of the world and cities, and whether they are where the job is.
struct PlaceMentions {
  let vocabulary: QuestionVocabulary

  func found(at index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> FoundMention? {
    guard let token = tokens[index], token.kind == .word else { return nil }
    if let adjective = adjective(at: index, in: tokens) { return adjective }
    guard let (name, end) = name(at: index, in: tokens) ?? unknownCity(at: index, in: tokens, clauses) else {
      return nil
    }
    let words = index..<end
    let isLed = Self.isLed(index, in: tokens, clauses)
    let isApart = clauses.isApart(words) || Self.isBased(end, in: tokens)
    let isHeadedByPlace = clauses.lastMention == index
    if token.isCapitalized {
      // "Air France", "BNP Paribas Germany", "Paris Saint-Germain" are names.
      if !isLed, !isApart, Self.isPartOfName(words, in: tokens, clauses, follows: isHeadedByPlace) {
        return FoundMention(nothing: words)
      }
    } else if name.needsEvidence || !isLed {
      return nil
    }
    if name.needsEvidence, !isLed, !isApart { return nil }
    if name.needsEvidence, isApart, !isLed, words.count == 1, index == 0 { return nil }
    if Self.isHome(name.place), !Self.isLocated(index, in: tokens, clauses) { return FoundMention(nothing: words) }
    let isOwn = (isLed || isApart) && !Self.isTopic(index, in: tokens, clauses)
    guard let value = Self.value(of: name.place, at: index, in: tokens) else { return FoundMention(nothing: words) }
    return FoundMention(value, words, isOwn: isOwn)
  }

  // MARK: -

  private func name(at index: Int, in tokens: QuestionTokens) -> (name: PlaceName, end: Int)? {
    let known = PlaceTable.standard.names.longest(at: index, in: tokens)
    if let city = vocabulary.cities.longest(at: index, in: tokens), city.end > known?.end ?? 0 {
      return (city.value, city.end)
    }
    return known.map { ($0.value, $0.end) }
  }

  /// "basé à Trifouillis": a city that nobody knows, behind words that leave no doubt.
  private func unknownCity(
    at index: Int, in tokens: QuestionTokens, _ clauses: Clauses
  ) -> (name: PlaceName, end: Int)? {
    guard let token = tokens[index], token.isCapitalized, token.folded.utf8.count > 2, !token.startsClause || index > 0,
      vocabulary.companies.longest(at: index, in: tokens) == nil,
      DateWords.months.longest(at: index, in: tokens) == nil,
      ["a", "in"].contains(tokens.word(index - 1)), Self.located.contains(tokens.word(index - 2))
    else { return nil }
    var end = index + 1
    while end < index + 4, let next = tokens[end], next.isCapitalized, next.gap == .space || next.gap == .hyphen {
      end += 1
    }
    return (PlaceName(place: .city(tokens.text(index..<end), countries: []), needsEvidence: false), end)
  }

  /// "poste allemand", "a German job". "L'anglais", "le marché espagnol" and "une entreprise allemande" tell nothing of
  /// the place.
  private func adjective(at index: Int, in tokens: QuestionTokens) -> FoundMention? {
    guard let found = DemonymTable.entries.longest(at: index, in: tokens) else { return nil }
    // "la Suisse", "une entreprise suisse".
    let isCountry = PlaceTable.standard.names.longest(at: index, in: tokens).map { $0.end >= found.end } ?? false
    if isCountry, tokens[index]?.isCapitalized ?? false { return nil }
    let words = index..<found.end
    let isSkill = DemonymRecognizer.isSkillOrTopic(words, in: tokens)
    let before =
      (1...2).contains {
        Self.jobsBefore.contains(tokens.word(index - $0)) && !tokens.startsClause(index - $0 + 1)
      } && !tokens.startsClause(index)
    let after = !tokens.startsClause(found.end) && Self.jobsAfter.contains(tokens.word(found.end))
    guard !isSkill, before || after else { return FoundMention(nothing: words) }
    var mention = FoundMention(.country(found.value.country), words)
    mention.mention?.isAdjective = true
    return mention
  }

  private static func value(of place: Place, at index: Int, in tokens: QuestionTokens) -> Mention.Value? {
    switch place {
    case .country(let country):
      // In French "à Mexico" is the city.
      if tokens.word(index) == "mexico", tokens.word(index - 1) == "a" {
        return .city("Mexico City", countries: [country])
      }
      return .country(country)
    case .zones(let zones, let name): return .region(Set(Country.all.filter { zones.contains($0.zone) }), name: name)
    case .region(let countries, let name): return .region(countries, name: name)
    case .city(let name, let countries): return .city(name, countries: countries)
    case .province(let name, let country):
      if tokens.word(index) == "quebec" { return .city("Quebec City", countries: [country]) }
      return .region([country], name: name)
    }
  }

  // MARK: - Around the name

  /// A preposition of place or a label stands before it.
  private static func isLed(_ index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> Bool {
    if clauses.isColon(before: index) { return true }
    if tokens.startsClause(index) { return false }
    let before = tokens.word(index - 1)
    if prepositions.contains(before) { return true }
    if ["is", "est"].contains(before), located.contains(tokens.word(index - 2)) { return true }
    if ["the", "l", "la", "le"].contains(before) {
      return prepositions.contains(tokens.word(index - 2)) || tokens.word(index - 2) == "vers"
    }
    return DateWords.parts.longest(at: index - 1, in: tokens) == nil && ["ville", "pays"].contains(before)
  }

  /// "Berlin-based", "Germany based".
  private static func isBased(_ end: Int, in tokens: QuestionTokens) -> Bool { tokens.word(end) == "based" }

  /// France is home: nobody is sent there, so its name counts only where the job is said to be there.
  private static func isHome(_ place: Place) -> Bool {
    if case .country(let country) = place { return country.code == "FR" }
    return false
  }

  private static func isLocated(_ index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> Bool {
    clauses.words(before: index, limit: 3).contains(where: located.contains) || isBased(index + 1, in: tokens)
  }

  /// Words with capitals beside it make it part of a longer name.
  private static func isPartOfName(
    _ words: Range<Int>, in tokens: QuestionTokens, _ clauses: Clauses, follows: Bool
  ) -> Bool {
    if let last = tokens[words.lowerBound - 1], let token = tokens[words.lowerBound], last.isCapitalized, !follows,
      !clauses.parts(before: words.lowerBound) || token.gap == .hyphen
    {
      return true
    }
    guard let next = tokens[words.upperBound], next.isCapitalized else { return false }
    return !clauses.parts(before: words.upperBound) || next.gap == .hyphen
  }

  /// Whether the place is what the job is about: "clients en Espagne", "travels to Spain".
  private static func isTopic(_ index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> Bool {
    // Words of a name before it are no topic: "Engie Global Markets, Oslo".
    let words = clauses.words(before: index, limit: min(5, max(0, index - clauses.lastMention)))
    if words.prefix(2).contains(where: located.contains) { return false }
    return words.contains(where: topics.contains)
      || clauses.words(before: index, limit: 6, crossingCommas: true).contains(where: weekdays.contains)
  }

  private static let prepositions: Set = ["a", "in", "en", "au", "aux", "at", "sur", "pour", "vers", "near"]
  private static let located: Set = [
    "base", "basee", "bases", "basees", "based", "situe", "situee", "situes", "situees", "located", "localise",
    "localisee",
    "lieu", "pays", "ville", "city", "country", "location", "localisation", "affectation", "destination", "poste",
    "mission", "offre", "offer", "job", "position", "vie",
  ]
  private static let jobsBefore: Set = [
    "poste", "postes", "mission", "missions", "offre", "offres", "vie", "job", "emploi", "opportunite", "site",
  ]
  private static let jobsAfter: Set = [
    "job", "jobs", "position", "positions", "role", "roles", "offer", "offers", "placement", "placements", "mission",
    "missions", "vie", "assignment", "assignments", "opening", "vacancy", "posting", "opportunity",
  ]
  private static let weekdays: Set = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "monday", "tuesday", "wednesday", "thursday", "friday",
    "mondays", "tuesdays", "wednesdays", "thursdays", "fridays",
  ]
  private static let topics: Set = [
    "client", "clients", "clientele", "customer", "customers", "market", "markets", "marche", "marches", "fournisseur",
    "fournisseurs", "supplier", "suppliers", "equipe", "equipes", "team", "teams", "deplacement", "deplacements",
    "travel", "travels", "traveling", "travelling", "trips", "voyages", "voyage", "voyager", "siege", "headquarters",
    "headquartered", "hq", "origine", "origin", "filiale", "filiales", "subsidiary", "subsidiaries", "usines", "plants",
    "presente", "present", "presence", "implante", "implantee", "exporte", "exports", "couvre", "covers", "covering",
    "couvrant", "projets", "projects", "partenaires", "partners", "concurrents", "diplome", "university", "universite",
    "ecole", "school", "fondee", "founded", "connaissance", "knowledge", "experience", "coordination", "coordonner",
    "visites", "visits", "degree", "collaboration", "bureaux", "offices", "developpement", "expansion", "activites",
    "activities", "operations", "leader", "jours", "jour", "day", "days", "irez", "visitez", "visit", "visiter",
    "parfois",
    "sometimes", "ponctuels", "ponctuellement", "passez", "spend", "regulierement", "regularly", "rendez",
  ]
}
