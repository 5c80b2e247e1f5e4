import Offers

/// Reads how many there are of something: "37 offres", "three jobs", "12 candidats", "views: 350", "3,4 %".
enum CountMentions {
  static func found(at index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> FoundMention? {
    if let label = labels.longest(at: index, in: tokens), clauses.isColon(before: label.end) || isNumbered(label.value),
      let number = number(at: label.end, in: tokens), !(tokens[number.end]?.folded == "%")
    {
      return FoundMention(.count(number.amount, label.value), label.end..<number.end)
    }
    let before = MentionBounds.before(at: index, in: tokens)
    guard let number = number(at: before?.end ?? index, in: tokens) else { return nil }
    if tokens[number.end]?.folded == "%" { return rate(number, start: index, in: tokens, clauses, before?.bound) }
    var end = number.end
    for _ in 0..<3 {
      guard let token = tokens[end], !token.startsClause else { return nil }
      if let noun = nouns.longest(at: end, in: tokens) {
        guard isMeant(noun.value, number.amount, noun.end, in: tokens) else { return nil }
        let bound = before?.bound ?? (number.isRound ? .about : .exactly)
        return FoundMention(.count(number.amount, noun.value), index..<noun.end, bound: bound)
      }
      guard adjectives.contains(token.folded) else { return nil }
      end += 1
    }
    return nil
  }

  // MARK: -

  private static func rate(
    _ number: (amount: Mention.Amount, end: Int, isRound: Bool), start: Int, in tokens: QuestionTokens,
    _ clauses: Clauses, _ bound: Mention.Bound?
  ) -> FoundMention? {
    let words =
      clauses.words(before: start, limit: 9, crossingCommas: true)
      + (1...5).map { tokens.word(number.end + $0) }
    let isRate = words.contains(where: rateWords.contains)
    let range = start..<number.end + 1
    return isRate ? FoundMention(.rate(number.amount), range, bound: bound ?? .exactly) : FoundMention(nothing: range)
  }

  private static func number(
    at index: Int, in tokens: QuestionTokens
  ) -> (amount: Mention.Amount, end: Int, isRound: Bool)? {
    let start = tokens.word(index) == "les" || tokens.word(index) == "the" ? index + 1 : index
    if let round = roundNumbers.longest(at: start, in: tokens) {
      let end = ["de", "d", "of"].contains(tokens.word(round.end)) ? round.end + 1 : round.end
      return (Mention.Amount(lower: round.value, upper: round.value, unit: 1), end, true)
    }
    if let single = singles.longest(at: start, in: tokens) {
      return (Mention.Amount(lower: 1, upper: 1, unit: 1), single.end, false)
    }
    guard let token = tokens[start], !["un", "une", "one", "a", "an"].contains(token.folded),
      let found = tokens.number(at: start), found.value >= 0, !(token.gap == .none && start > 0)
    else { return nil }
    // "2026 offres" hardly counts, "sept. 2026" doesn't.
    let unit = found.value == found.value.rounded() ? 1 : MentionBounds.unit(of: found.value)
    return (Mention.Amount(lower: found.value, upper: found.value, unit: unit), found.end, false)
  }

  private static func isMeant(
    _ noun: Mention.Counted, _ amount: Mention.Amount, _ end: Int, in tokens: QuestionTokens
  ) -> Bool {
    guard amount.lower == amount.lower.rounded(), amount.lower < 10_000_000 else { return false }
    // "5 postes de travail", "3 missions principales".
    return !notNouns.contains(tokens.word(end)) && !(tokens.word(end) == "de" && tokens.word(end + 1) == "travail")
  }

  private static func isNumbered(_ noun: Mention.Counted) -> Bool { noun == .candidates || noun == .views }

  private static let nouns: PhraseTable<Mention.Counted> = [
    """
    offre, offres, offer, offers, poste, postes, annonce, annonces, opportunite, opportunites, opportunity, \
    opportunities, vie, vies, job, jobs, position, positions, role, roles, resultat, resultats, result, results, \
    missions, opening, openings, vacancies, listings, postings, placements, job offers, vie offers, offres de vie, \
    missions vie, offres vie, vie missions, vie positions, job postings, pistes, options
    """: .offers,
    """
    candidat, candidats, candidature, candidatures, candidate, candidates, applicant, applicants, application, \
    applications, postulants, personnes ont postule, personnes ont deja postule, people have applied, people applied
    """: .candidates,
    "vue, vues, view, views, consultations, visites, visualisations": .views,
    "pays, countries, country": .countries,
    "villes, ville, cities, city": .cities,
    "entreprises, entreprise, companies, company, employeurs, employers, societes": .companies,
    "secteurs, sectors, secteur, sector": .sectors,
  ]
  private static let labels: PhraseTable<Mention.Counted> = [
    """
    candidats, candidatures, candidates, applicants, applications, nombre de candidats, nombre de candidatures, \
    number of candidates, number of applicants, number of applications
    """: .candidates,
    "vues, views, nombre de vues, number of views, consultations": .views,
    "nombre d offres, number of offers": .offers,
  ]
  private static let notNouns: Set = [
    "principales", "principaux", "main", "key", "cles", "day", "days", "jours", "par", "per", "an", "ans", "months",
    "mois", "years", "year", "sur", "minimum", "clients", "differents",
  ]
  private static let adjectives: Set = [
    "premiere", "premieres", "premiers", "autres", "other", "best", "meilleures", "dernieres", "top", "first",
    "similar",
    "matching", "suitable", "open", "available", "active", "nouvelles", "new", "different", "differentes", "autre",
    "stored", "closest", "interesting", "interessantes", "relevant", "pertinentes", "belles", "good", "great", "total",
    "distinct", "distinctes", "current", "live", "vie", "more", "single", "seule", "of", "the", "de", "des", "these",
    "potential", "people", "job",
  ]
  private static let roundNumbers: PhraseTable<Double> = [
    "une dizaine": 10, "une douzaine, a dozen": 12, "une quinzaine": 15, "une vingtaine": 20, "une trentaine": 30,
    "une quarantaine": 40, "une cinquantaine": 50, "une centaine, a hundred": 100,
  ]
  private static let singles = PhraseTable<Void>(
    list: "une seule, un seul, only one, a single, just one, une unique, one single")
  private static let rateWords: Set = [
    "taux", "candidature", "candidatures", "application", "applications", "rate", "concurrence", "competition",
    "candidats", "candidates", "applicants", "postulation",
  ]
}
