import Offers

@testable import Retrieval

/// A few offers whose companies and cities the tests of questions name.
enum SampleVocabulary {
  static let today = CalendarDay(year: 2026, month: 8, day: 20)

  /// A compiler over the sample's names on a Thursday in August 2026.
  static func compiler() throws -> QuestionCompiler {
    guard let today else { throw Missing() }
    return QuestionCompiler(vocabulary: QuestionVocabulary(offers), today: today)
  }

  struct Missing: Error {}

  static let offers: [OfferFacts] = rows.enumerated().map { number, row in
    OfferFacts(
      id: number + 1, title: row.title, company: row.company, city: row.city, country: Country(code: row.country))
  }

  // MARK: -

  private static let rows: [(title: String, company: String, city: String, country: String)] = [
    ("Ingénieur systèmes", "ALSTOM TRANSPORT SA", "CHARLEROI", "BE"),
    ("Chargé de qualité", "SANOFI WINTHROP INDUSTRIE", "BRUXELLES", "BE"),
    ("Chargé d'études", "TOTALENERGIES SE", "HOUSTON      -TX-", "US"),
    ("Data engineer", "ORANGE", "DAKAR", "SN"),
    ("Analyste crédit", "SOCIETE GENERALE", "New York, NY", "US"),
    ("Développeur", "CAPGEMINI TECHNOLOGY SERVICES", "PUNE", "IN"),
    ("Data analyst", "EXTIA", "BARCELONE", "ES"),
    ("Contrôleur de gestion", "COMPAGNIE DE SAINT-GOBAIN", "AACHEN", "DE"),
    ("Ingénieur test", "ALTEN", "BRIDGWATER", "GB"),
    ("Consultant", "MISSION CONSEIL ASSISTANCE INGENIERIE", "READING", "GB"),
    ("Business developer", "ENGINEERING & CONSULTING GROUP", "BERLIN", "DE"),
  ]
}
