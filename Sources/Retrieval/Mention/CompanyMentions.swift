/// Reads who employs: "chez Airbus", "at Alstom", "Thales recrute", "(Safran)".
///
/// A company that is only talked about, as in "clients comme Renault", is not read.
struct CompanyMentions {
  let vocabulary: QuestionVocabulary

  func found(at index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> FoundMention? {
    guard let token = tokens[index], token.kind == .word || token.kind == .number,
      token.isCapitalized || token.kind == .number, !token.startsMissionType
    else { return nil }
    let known = vocabulary.companies.longest(at: index, in: tokens)
    let lead = Self.lead(before: index, in: tokens, clauses)
    guard known != nil || lead == .employer && isName(index, in: tokens) else { return nil }
    let end = Self.end(of: known?.end ?? index + 1, from: index, in: tokens)
    let words = index..<end
    guard isMeant(words, known, lead, in: tokens, clauses) else { return nil }
    return FoundMention(.company(tokens.text(words), known: known?.value.name), words)
  }

  // MARK: -

  private enum Lead {
    /// "chez", "entreprise :".
    case employer
    /// "avec", "l'offre de": of a known company only.
    case likely
  }

  private func isMeant(
    _ words: Range<Int>, _ known: (end: Int, value: CompanyName)?, _ lead: Lead?, in tokens: QuestionTokens,
    _ clauses: Clauses
  ) -> Bool {
    // The agency that runs the programme is nobody's employer.
    if tokens.matches(["business", "france"], at: words.lowerBound) { return false }
    if lead == .employer { return !isPlace(words, in: tokens) || words.count > 1 }
    guard let known else { return false }
    if isPlace(words, in: tokens) { return false }
    let hires = Self.verbs.contains(tokens.word(words.upperBound)) && !tokens.startsClause(words.upperBound)
    if hires || Self.isPossessive(words.upperBound, in: tokens) { return true }
    // "The Airbus role".
    let isNoun = Self.roles.contains(tokens.word(words.upperBound)) && !tokens.startsClause(words.upperBound)
    if lead == .likely || isNoun { return known.value.evidence < .preposition || words.count > 1 }
    // "Data analyst, Airbus, Berlin", "et Airbus à Berlin": a name by itself, unless it is a word, too.
    let isBegun = clauses.parts(before: words.lowerBound) || Self.links.contains(tokens.word(words.lowerBound - 1))
    let isEnded = clauses.parts(before: words.upperBound) || Self.prepositions.contains(tokens.word(words.upperBound))
    guard isBegun, isEnded else { return false }
    if words.count > 1, tokens.tokens[words].allSatisfy({ $0.isCapitalized || $0.folded.utf8.count < 4 }) {
      return true
    }
    return known.value.evidence == .none || known.value.evidence == .capital && words.lowerBound > 0
  }

  private func isPlace(_ words: Range<Int>, in tokens: QuestionTokens) -> Bool {
    let end =
      PlaceTable.standard.names.longest(at: words.lowerBound, in: tokens)?.end
      ?? vocabulary.cities.longest(at: words.lowerBound, in: tokens)?.end
    return end.map { $0 >= words.upperBound } ?? false
  }

  /// Whether a capital begins the name of a company that nobody knows.
  private func isName(_ index: Int, in tokens: QuestionTokens) -> Bool {
    let word = tokens.word(index)
    return word.utf8.count > 1 && !StopWords.contains(Token(text: word, folded: word, range: 0..<word.utf8.count))
      && PlaceTable.standard.names.longest(at: index, in: tokens) == nil
      && vocabulary.cities.longest(at: index, in: tokens) == nil
      && DemonymTable.entries.longest(at: index, in: tokens) == nil
      && DateWords.months.longest(at: index, in: tokens) == nil && !Self.notNames.contains(word)
  }

  /// A name goes on as long as its words have capitals.
  private static func end(of known: Int, from start: Int, in tokens: QuestionTokens) -> Int {
    var end = known
    while end < start + 10, let token = tokens[end], token.kind == .word, token.isCapitalized,
      token.gap == .space || token.gap == .hyphen || token.gap == .ampersand || token.gap == .dot,
      !token.startsMissionType, isTight(end, in: tokens)
    {
      end += 1
    }
    return end
  }

  /// Whether nothing but a space, a hyphen, "&" or a dot stands before a token.
  private static func isTight(_ index: Int, in tokens: QuestionTokens) -> Bool {
    guard let token = tokens[index], let last = tokens[index - 1] else { return false }
    return token.range.lowerBound - last.range.upperBound <= 3
      && tokens.scalars[last.range.upperBound..<token.range.lowerBound].allSatisfy {
        [" ", "-", "&", ".", "\u{A0}", "\u{202F}"].contains($0)
      } && token.range.lowerBound - last.range.upperBound != 2
  }

  private static func lead(before index: Int, in tokens: QuestionTokens, _ clauses: Clauses) -> Lead? {
    let words = clauses.words(before: index, limit: 5)
    var rest = ArraySlice(words)
    while let first = rest.first, articles.contains(first) { rest.removeFirst() }
    guard let nearest = rest.first else { return nil }
    if employers.contains(nearest) || words.prefix(4).contains("sein") { return .employer }
    if labels.contains(nearest) { return clauses.isColon(before: index) || !words.isEmpty ? .employer : nil }
    let second = rest.dropFirst().first ?? ""
    if ["by", "par"].contains(nearest) { return offering.contains(second) ? .employer : .likely }
    if ["with", "avec", "for", "pour", "join", "joining", "rejoindre", "rejoignez", "rejoindrez"].contains(nearest) {
      return .likely
    }
    if ["de", "d", "of", "from", "du"].contains(words.first ?? ""), rest.prefix(2).contains(where: things.contains) {
      return .likely
    }
    return ["de", "d", "of", "from"].contains(nearest) && things.contains(second) ? .likely : nil
  }

  /// "Airbus's offer", "Airbus' offer".
  private static func isPossessive(_ end: Int, in tokens: QuestionTokens) -> Bool {
    guard let token = tokens[end] else { return false }
    return token.folded == "s" && token.gap == .apostrophe
  }

  private static let employers: Set = ["chez", "at", "employeur", "employer"]
  private static let labels: Set = ["entreprise", "company", "societe", "firm", "organisme", "organisation"]
  private static let articles: Set = ["l", "le", "la", "the", "groupe", "group"]
  private static let offering: Set = [
    "propose", "proposee", "recrute", "recrutee", "offered", "posted", "publiee", "publie", "proposed", "published",
    "hired", "offert", "offerte", "portee", "porte", "employe", "employed", "advertised",
  ]
  private static let things: Set = [
    "offre", "poste", "job", "position", "role", "mission", "vie", "offer", "opportunite", "opportunity", "celle",
    "celui", "that", "annonce",
  ]
  private static let verbs: Set = [
    "recrute", "propose", "cherche", "recherche", "offre", "offers", "is", "hires", "seeks", "has", "wants", "needs",
    "pays", "paie", "verse", "remunere", "embauche", "recruits", "proposes", "provides", "lance", "vous", "accueille",
    "paye", "est",
  ]
  private static let links: Set = [
    "et", "and", "devant", "puis", "ou", "or", "than", "que", "then", "contre", "versus", "is", "est", "are", "sont",
  ]
  private static let prepositions: Set = ["a", "in", "en", "au", "aux", "at", "for", "pour", "sur"]
  private static let roles: Set = [
    "role", "position", "job", "offer", "mission", "assignment", "placement", "vie", "one",
  ]
  private static let notNames: Set = ["bac", "master", "level", "least", "all", "least", "first", "once", "vie", "via"]
}

extension QuestionToken {
  /// Whether it is "VIE" or "VIA", which part of no name.
  fileprivate var startsMissionType: Bool { folded == "vie" || folded == "via" }
}
