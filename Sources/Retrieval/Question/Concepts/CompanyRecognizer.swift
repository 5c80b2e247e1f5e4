/// Reads companies: those of the offers by their names, any other only behind "chez" and the like.
struct CompanyRecognizer: QuestionRecognizer {
  let vocabulary: QuestionVocabulary

  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    guard let token = question[index] else { return nil }
    if token.folded == "@", token.gap != .none { return named(behind: index + 1, from: index, in: question, .sure) }
    if let lead = Self.leads.longest(at: index, in: question) {
      let start = question.skipping(Self.articles, from: lead.end)
      return named(behind: start, from: index, in: question, lead.value)
    }
    guard !token.isQuoted, token.kind == .word || token.kind == .number,
      let company = vocabulary.companies.longest(at: index, in: question),
      isMeant(company.value, index..<company.end, in: question)
    else { return nil }
    return Self.finding(index..<company.end, company.value)
  }

  // MARK: -

  private static func finding(_ tokens: Range<Int>, _ company: CompanyName) -> Finding {
    let note = company.evidence > .none ? "the name is a word, too: its capital or its place makes it a company" : nil
    return Finding(tokens, .company, .company(company.name), value: company.name, note: note)
  }

  /// The company behind "chez" or "at".
  private func named(behind start: Int, from index: Int, in question: QuestionTokens, _ lead: Lead) -> Finding? {
    if let company = vocabulary.companies.longest(at: start, in: question),
      lead == .sure || company.value.evidence < .preposition || question[start]?.isCapitalized ?? false
    {
      return Self.finding(index..<company.end, company.value)
    }
    guard lead != .known, isUnknownName(at: start, in: question, isSure: lead == .sure) else { return nil }
    var end = start + 1
    while let token = question[end], end < start + 4, token.isCapitalized, token.continuesName, !question.isHeading,
      !question.isShouted, PlaceTable.standard.names.longest(at: end, in: question) == nil
    {
      end += 1
    }
    // "L'Oréal" has its article, "l'Alstom" doesn't.
    let isNamed = question.word(start - 1) == "l" && question[start - 1]?.isCapitalized ?? false
    let name = question.text((isNamed ? start - 1 : start)..<end)
    return Finding(
      index..<end, .company, .company(name), value: name, note: "read as a company because of the words before it")
  }

  private func isUnknownName(at start: Int, in question: QuestionTokens, isSure: Bool) -> Bool {
    guard let token = question[start], token.kind == .word, token.folded.utf8.count > 1, !token.startsClause,
      !StopWords.contains(Token(text: token.folded, folded: token.folded, range: token.range)),
      !AmbiguousNames.genericWords.contains(token.folded), !Self.nouns.contains(token.folded),
      PlaceTable.standard.names.longest(at: start, in: question) == nil,
      DemonymTable.entries.longest(at: start, in: question) == nil,
      vocabulary.cities.longest(at: start, in: question) == nil
    else { return false }
    return token.isCapitalized && !question.isHeading || isSure && !vocabulary.titles.hold(token.folded)
  }

  private func isMeant(_ company: CompanyName, _ range: Range<Int>, in question: QuestionTokens) -> Bool {
    guard let token = question[range.lowerBound] else { return false }
    var evidence = company.evidence
    let isTrade = Self.isTrade(range, in: question)
    if isTrade || range.count == 1 && vocabulary.titles.hold(token.folded) { evidence = .preposition }
    switch evidence {
    case .none: return true
    case .preposition: return !isTrade && isAlone(range, in: question)
    case .capital:
      let isLong = token.folded.utf8.count > 3
      let isInside = range.lowerBound > 0 && token.gap != .stop
      let proves = token.isUppercase || isLong && token.isCapitalized && isInside
      let isMiddle = proves && !question.isShouted && !question.isHeading
      // "Total Quality Management" is no company's name.
      let goesOn = question[range.upperBound].map { isLong && $0.isCapitalized && $0.gap == .space } ?? false
      return isMiddle && !goesOn || isAlone(range, in: question)
    }
  }

  /// Whether words are first of all a field of work: "génie civil", "engineering consulting".
  private static func isTrade(_ range: Range<Int>, in question: QuestionTokens) -> Bool {
    let tokens = range.compactMap { question[$0] }
    if tokens.allSatisfy({ AmbiguousNames.genericWords.contains($0.folded) }) { return true }
    let words = tokens.map { Token(text: $0.folded, folded: $0.folded, range: $0.range, isUppercase: $0.isUppercase) }
    return Glossary.standard.matches(in: words).contains { $0.range.count == words.count }
  }

  /// Whether nothing but empty words stands beside a name.
  private func isAlone(_ range: Range<Int>, in question: QuestionTokens) -> Bool {
    guard question.count - range.count <= 6 else { return false }
    return (0..<question.count).allSatisfy { range.contains($0) || FillerWords.isEmpty($0, in: question) }
  }

  // MARK: - Words

  /// What words before a name make of it.
  private enum Lead: Sendable {
    /// A company, whatever it is called.
    case sure
    /// A company if it has a capital.
    case likely
    /// A company only if an offer has it.
    case known
  }

  private static let leads: PhraseTable<Lead> = [
    """
    chez, l entreprise, the company, the firm, entreprise nommee, company named, company called, la societe, \
    employeur, employer, au sein de, au sein du groupe, groupe, le groupe, the group, du groupe, par l entreprise, \
    filiale de, subsidiary of, recrute par, hired by, offres de l entreprise, offers by, offers from, proposees par
    """: .sure,
    "at, entreprise, company, societe, rejoindre, join": .likely,
    "for, pour, with, avec, within, by, par": .known,
  ]
  private static let articles = PhraseTable<Void>(list: "l, le, la, the, groupe, group")
  private static let nouns: Set = [
    "client", "clients", "fournisseur", "fournisseurs", "client", "customer", "customers", "supplier", "startup",
    "start",
    "home", "night", "least", "once", "first", "last", "leader", "acteur", "editeur", "grand", "grands", "partenaire",
    "partenaires", "scale", "university", "universite", "mobile", "job", "jobs", "students", "etudiants", "cabinet",
  ]
}
