import Offers

/// The words of dates, folded.
enum DateWords {
  /// A month by name.
  struct Month: Sendable {
    let number: Int
    /// Whether the name is also a word: "mars", "may", "march".
    var isWord = false
    /// Whether only French has the name.
    var isFrench = false
  }

  /// Some months of a year.
  struct Part: Sendable {
    let month: Int
    let count: Int
    /// Whether the name is also a word, so that a year or a preposition must prove it.
    var needsEvidence = false
    /// Whether a preposition is proof enough: "in summer" is, "in spring" may be a library.
    var isClear = true
  }

  enum Relative: Sendable { case thisMonth, nextMonth, thisYear, nextYear }

  static let months: PhraseTable<Month> = [
    "janvier, janv": Month(number: 1, isFrench: true), "january, jan": Month(number: 1),
    "fevrier, fev, fevr": Month(number: 2, isFrench: true), "february, feb": Month(number: 2),
    "mars": Month(number: 3, isWord: true, isFrench: true), "march": Month(number: 3, isWord: true),
    "avril, avr": Month(number: 4, isFrench: true), "april, apr": Month(number: 4),
    "mai": Month(number: 5, isFrench: true), "may": Month(number: 5, isWord: true),
    "juin": Month(number: 6, isFrench: true), "june, jun": Month(number: 6),
    "juillet, juil": Month(number: 7, isFrench: true), "july, jul": Month(number: 7),
    "aout": Month(number: 8, isFrench: true), "august, aug": Month(number: 8),
    "septembre": Month(number: 9, isFrench: true), "september, sep": Month(number: 9),
    "sept": Month(number: 9, isWord: true),
    "octobre": Month(number: 10, isFrench: true), "october, oct": Month(number: 10),
    "novembre": Month(number: 11, isFrench: true), "november, nov": Month(number: 11),
    "decembre": Month(number: 12, isFrench: true), "december, dec": Month(number: 12),
  ]

  static let parts: PhraseTable<Part> = [
    "q1, t1, 1er trimestre, premier trimestre, first quarter, 1 st quarter, 1 er trimestre": Part(month: 1, count: 3),
    "q2, t2, deuxieme trimestre, second trimestre, second quarter, 2 nd quarter, 2 eme trimestre": Part(
      month: 4, count: 3),
    "q3, t3, troisieme trimestre, third quarter, 3 rd quarter, 3 eme trimestre": Part(month: 7, count: 3),
    "q4, t4, quatrieme trimestre, fourth quarter, last quarter, 4 th quarter, 4 eme trimestre": Part(
      month: 10, count: 3),
    "s1, h1, premier semestre, first half, first semester, 1 er semestre": Part(
      month: 1, count: 6, needsEvidence: true),
    "s2, h2, second semestre, deuxieme semestre, second half, second semester": Part(
      month: 7, count: 6, needsEvidence: true),
    "printemps, le printemps, au printemps, ce printemps": Part(month: 3, count: 3),
    "this spring, next spring, in the spring": Part(month: 3, count: 3),
    "spring": Part(month: 3, count: 3, needsEvidence: true, isClear: false),
    "cet ete, l ete, en ete, this summer, next summer, the summer, l ete prochain": Part(month: 6, count: 3),
    "ete": Part(month: 6, count: 3, needsEvidence: true, isClear: false),
    "summer": Part(month: 6, count: 3, needsEvidence: true),
    "automne, l automne, cet automne, this autumn, next autumn, autumn, this fall, next fall, the fall": Part(
      month: 9, count: 3),
    "fall": Part(month: 9, count: 3, needsEvidence: true, isClear: false),
    "hiver, l hiver, cet hiver, winter, this winter, next winter, the winter": Part(
      month: 12, count: 3, needsEvidence: true),
    "rentree, la rentree, rentree de septembre, rentree scolaire, rentree prochaine": Part(month: 9, count: 1),
    "prochaine rentree, la prochaine rentree, rentree universitaire": Part(month: 9, count: 1),
    "back to school, start of the academic year, start of the school year, beginning of the academic year": Part(
      month: 9, count: 1),
    "new academic year, new school year": Part(month: 9, count: 1),
  ]

  /// Where in a year: the months that count.
  static let positions: PhraseTable<Part> = [
    "debut, tout debut, early, beginning of, start of, the beginning of, the start of, au debut": Part(
      month: 1, count: 3),
    "mi, mid, milieu, middle of, the middle of, au milieu": Part(month: 5, count: 4),
    "fin, late, end of, the end of, a la fin, la fin": Part(month: 10, count: 3),
    "courant, au cours, during, in the course of": Part(month: 1, count: 12),
  ]

  static let relatives: PhraseTable<Relative> = [
    "le mois prochain, mois prochain, next month": .nextMonth,
    "l annee prochaine, l an prochain, annee prochaine, next year": .nextYear,
    "cette annee, this year": .thisYear,
  ]

  /// Words before a distance from today; true where every day until then counts.
  static let distances: PhraseTable<Bool> = [
    "dans, in": false,
    "d ici, within, dans les, in the next, within the next, over the next, dans moins de, in less than, sous": true,
  ]

  /// What makes a distance something else: "in 3 months of experience".
  static let notDistances = PhraseTable<Void>(list: "d experience, of experience, experience, de duree")

  static let units: PhraseTable<CalendarDay.Step> = [
    "jour, jours, day, days": .day, "semaine, semaines, week, weeks": .week, "mois, month, months": .month,
    "an, ans, annee, annees, year, years": .year,
  ]

  static let links = PhraseTable<Void>(list: "de, d, du, of, l, the, in, le, la")
  static let year = PhraseTable<Void>(list: "annee, year")
}
