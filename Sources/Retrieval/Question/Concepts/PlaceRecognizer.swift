import Offers

/// Reads countries, parts of the world and cities by their names.
struct PlaceRecognizer: QuestionRecognizer {
  let vocabulary: QuestionVocabulary

  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    let lead = Self.leads.longest(at: index, in: question)?.end
    let led = lead.flatMap { place(at: question.skipping(Self.articles, from: $0, limit: 3), in: question) }
    guard let found = place(at: index, in: question) ?? led else { return nil }
    let isCity = if case .city = found.place { true } else { false }
    let trail = isCity ? Self.cityTrails.longest(at: found.end, in: question)?.end : nil
    return Self.finding(index..<(trail ?? found.end), found.place, in: question)
  }

  /// What a plan says of a place.
  static func finding(_ tokens: Range<Int>, _ place: Place, in question: QuestionTokens) -> Finding {
    switch place {
    case .country(let country): return Finding(tokens, .country, .countries([country]), value: country.code)
    case .zones(let zones, let name): return Finding(tokens, .zone, .zones(zones), value: name)
    case .region(let countries, let name):
      return Finding(
        tokens, .region, .countries(countries), value: name,
        note: countries.map(\.code).sorted().joined(separator: " "))
    case .city(let name, _): return Finding(tokens, .city, .city(name), value: name)
    case .province(let name, let country):
      var finding = Finding(
        tokens, .country, .countries([country]), value: country.code,
        note: "no filter for provinces: \(name) is searched as a word within its country")
      finding.keepsText = true
      return finding
    }
  }

  // MARK: -

  private func place(at index: Int, in question: QuestionTokens) -> (place: Place, end: Int)? {
    guard let token = question[index], !token.isQuoted else { return nil }
    let known = PlaceTable.standard.names.longest(at: index, in: question)
    let city = vocabulary.cities.longest(at: index, in: question)
    if let city, city.end > known?.end ?? 0, isMeant(city.value, index..<city.end, in: question, isFromOffers: true) {
      return (city.value.place, city.end)
    }
    guard let known, isMeant(known.value, index..<known.end, in: question, isFromOffers: false) else { return nil }
    return (Self.cityOfSameName(known.value.place, at: index, in: question) ?? known.value.place, known.end)
  }

  /// "à Mexico" is the city in French, where the country is "le Mexique"; "à Québec" is the city too.
  private static func cityOfSameName(_ place: Place, at index: Int, in question: QuestionTokens) -> Place? {
    guard let token = question[index], question.word(index - 1) == "a" else { return nil }
    switch (token.folded, place) {
    case ("mexico", .country(let country)): return .city("Mexico City", countries: [country])
    case ("quebec", .province(_, let country)): return .city("Quebec City", countries: [country])
    default: return nil
    }
  }

  private func isMeant(
    _ name: PlaceName, _ range: Range<Int>, in question: QuestionTokens, isFromOffers: Bool
  ) -> Bool {
    let isTopic = isFromOffers && range.count == 1 && vocabulary.titles.hold(question.word(range.lowerBound))
    if Self.isPartOfName(range, in: question) || Self.isHome(name.place, range, in: question) { return false }
    guard name.needsEvidence || isTopic else { return true }
    return Self.hasEvidence(range, in: question)
  }

  /// Missions are abroad: France is a place to go only behind "en", "hors" and the like, else it is what a mission is
  /// about, as in "représenter la France".
  private static func isHome(_ place: Place, _ range: Range<Int>, in question: QuestionTokens) -> Bool {
    guard place.country?.code == "FR", range.count < question.count else { return false }
    let before = (1...3).map { question.word(range.lowerBound - $0) }
    return Set(before).isDisjoint(with: [
      "en", "in", "hors", "outside", "sauf", "except", "pas", "not", "dehors", "from",
    ])
  }

  /// "le marché Allemagne" and the like are topics, "jersey" in "New Jersey" is found as a whole before.
  private static func isPartOfName(_ range: Range<Int>, in question: QuestionTokens) -> Bool {
    question[range.lowerBound]?.gap == .hyphen && question.word(range.lowerBound - 1).utf8.count > 2
      && !question.word(range.lowerBound - 1).isEmpty && range.count == 1
      && PlaceTable.standard.names.value(of: [question.word(range.lowerBound - 1)]) == nil
  }

  /// A preposition of place before the name, a capital that proves something, or nothing else in the question.
  static func hasEvidence(_ range: Range<Int>, in question: QuestionTokens) -> Bool {
    guard let token = question[range.lowerBound] else { return false }
    if range == 0..<question.count { return true }
    let isCode = token.folded.utf8.count <= 3
    let before = question.word(range.lowerBound - 1)
    if codeArticles.contains(before), !isCode || !["eu", "us"].contains(token.folded) || before != "l" { return true }
    if !isCode, prepositions.contains(before), !question.startsClause(range.lowerBound) { return true }
    guard !question.isShouted else { return false }
    if isCode { return token.isUppercase }
    return token.isCapitalized && !question.isHeading && range.lowerBound > 0 && token.gap != .stop
  }

  // MARK: - Words

  private static let prepositions: Set = ["a", "in", "en", "au", "aux", "at", "near", "from", "to", "ile", "pres"]
  /// Words after which even a code is a place: "hors UE", "the US".
  private static let codeArticles: Set = ["the", "hors", "outside", "l", "aux", "ue", "within"]
  private static let leads = PhraseTable<Void>(
    list: """
      base a, basee a, bases a, basees a, based in, situe a, situee a, situes a, situees a, located in, localise a, \
      localisee a, \
      base en, basee en, basees en, bases en, base au, basee au, situe en, situee en, situe au, localise en, \
      localisee en, \
      base aux, basee aux, ville de, la ville de, city of, the city of, region de, la region de, pres de, pres d, \
      proche de, proche d, a proximite de, a proximite d, autour de, autour d, near, close to, next to, around, \
      dans la region de, aux alentours de, pays, country, ville, city, lieu, location, destination, a destination de, \
      a destination du, du cote de, du cote d, localisation, base aux, in the area of, in the region of, poste a, \
      poste en, \
      working in, travailler en, travailler a, travailler au, travailler aux, work in, live in, living in, vivre en, \
      vivre a, vivre au, vivre aux, partir en, partir a, partir au, partir aux, aller en, aller a, aller au, \
      aller aux, \
      to work in, go to, going to, move to, moving to, relocate to, somewhere in, anywhere in, quelque part en, \
      n importe ou en, partout en, all over, across, n importe ou au
      """)
  private static let articles = PhraseTable<Void>(list: "the, l, la, le, les, d, de, du, a, in, en, :")
  private static let cityTrails = PhraseTable<Void>(list: "area, region, city, metropolitan area")
}
