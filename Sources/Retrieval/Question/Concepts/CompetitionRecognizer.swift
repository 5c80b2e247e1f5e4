import Offers

/// Reads how sought-after an offer may be: "peu de candidats", "taux d'application moyen", "low competition".
struct CompetitionRecognizer: QuestionRecognizer {
  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    if let phrase = Self.phrases.longest(at: index, in: question) {
      return Self.finding(index..<phrase.end, phrase.value)
    }
    return nounFirst(at: index, in: question) ?? levelFirst(at: index, in: question)
  }

  // MARK: -

  /// "taux d'application moyen ou faible", "concurrence pas trop élevée".
  private func nounFirst(at index: Int, in question: QuestionTokens) -> Finding? {
    guard let noun = Self.nouns.longest(at: index, in: question) else { return nil }
    let start = question.skipping(Self.links, from: noun.end)
    guard let found = levels(at: start, in: question) else { return nil }
    return Self.finding(index..<found.end, found.levels)
  }

  /// "faible concurrence", "low or medium competition", "not too much competition".
  private func levelFirst(at index: Int, in question: QuestionTokens) -> Finding? {
    guard let found = levels(at: index, in: question) else { return nil }
    let start = question.skipping(Self.links, from: found.end)
    guard let noun = Self.nouns.longest(at: start, in: question) else { return nil }
    return Self.finding(index..<noun.end, found.levels)
  }

  private func levels(at index: Int, in question: QuestionTokens) -> (levels: Set<Competition.Level>, end: Int)? {
    let bound = Self.bounds.longest(at: index, in: question)
    guard let first = Self.levels.longest(at: bound?.end ?? index, in: question) else { return nil }
    switch bound?.value {
    case .atMost:
      return (
        first.value == .high ? [.low, .medium, .high] : first.value == .medium ? [.low, .medium] : [.low], first.end
      )
    case .not: return (Set(Competition.Level.allCases).subtracting([first.value]), first.end)
    case nil: break
    }
    var levels: Set = [first.value]
    var end = first.end
    if ["ou", "or", "et", "to", "a"].contains(question.word(end)),
      let second = Self.levels.longest(at: end + 1, in: question)
    {
      levels.insert(second.value)
      end = second.end
    }
    return (levels, end)
  }

  private static func finding(_ tokens: Range<Int>, _ levels: Set<Competition.Level>) -> Finding {
    let shown = Competition.Level.allCases.filter(levels.contains).map(\.rawValue).joined(separator: ",")
    return Finding(tokens, .competition, .competition(levels), value: shown)
  }

  // MARK: - Words

  private enum Bound: Sendable { case atMost, not }

  private static let bounds: PhraseTable<Bound> = [
    "au plus, maximum, at most, au maximum, up to, max": .atMost,
    "pas trop, pas, pas tres, not too, not, not very, non": .not,
  ]

  static let levels: PhraseTable<Competition.Level> = [
    "faible, faibles, bas, basse, low, small, reduite, reduit, limited, limitee, little, weak, lower, faiblement": .low,
    "moyen, moyenne, moyens, medium, moderate, modere, moderee, average, intermediaire, mid, moyennement": .medium,
    "eleve, elevee, eleves, forte, fort, haute, high, strong, intense, rude, fierce, tough": .high,
  ]

  static let nouns = PhraseTable<Void>(
    list: """
      concurrence, taux d application, taux d applications, taux de candidature, taux de candidatures, \
      taux de postulation, \
      application rate, application rates, competition, niveau de concurrence, level of competition, \
      competition level, \
      competition rate, niveau de competition, rate of application, rate of applications, taux de concurrence, \
      nombre de candidats, number of candidates, number of applicants, nombre de candidatures, taux de candidats, \
      rate of applicants, candidate rate, applicant rate, competitive, concurrentiel, concurrentielle, concurrentiels
      """)

  private static let links = PhraseTable<Void>(
    list: "est, is, de, d, of, a, niveau, level, un, soit, plutot, trop, too, much")

  private static let phrases: PhraseTable<Set<Competition.Level>> = [
    """
    peu de candidats, peu de candidatures, peu de postulants, peu de concurrence, peu de competition, few candidates, \
    few applicants, few applications, little competition, not much competition, pas beaucoup de candidats, \
    pas beaucoup de concurrence, not many applicants, not many candidates, sans concurrence, without competition, \
    no competition, peu demande, peu demandee, peu demandes, peu demandees, peu concurrentiel, peu concurrentielle, \
    peu concurrentiels, peu concurrentielles, less competitive, moins de concurrence, less competition, \
    pas de concurrence, low competition, moins de candidats, fewer candidates, fewer applicants, peu sollicitee, \
    peu sollicitees, peu de monde, not competitive, peu convoite, peu convoitee, peu convoites, peu convoitees, \
    not many people apply, few people apply, peu de gens postulent, facile a obtenir, easy to get, \
    hardly any competition, \
    hardly any applicants, tres peu de candidats, very few applicants, very few candidates, least competition
    """: [.low],
    """
    pas trop de candidats, pas trop de concurrence, not too many candidates, not too many applicants, \
    not too much competition, pas trop de candidatures, pas trop demande, pas trop demandee, pas trop demandees, \
    not too competitive, pas trop concurrentiel, pas trop concurrentielle, pas trop de postulants, \
    not a lot of competition, not too many applications
    """: [.low, .medium],
    """
    beaucoup de candidats, beaucoup de concurrence, many candidates, many applicants, lots of candidates, \
    lots of applicants, a lot of competition, lots of competition, tres demande, tres demandee, tres demandees, \
    very competitive, highly competitive, tres concurrentiel, tres concurrentielle, beaucoup de candidatures, \
    many applications, a lot of candidates, a lot of applicants
    """: [.high],
  ]
}
