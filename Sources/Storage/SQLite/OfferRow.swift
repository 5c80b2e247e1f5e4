import Assistant
import GRDB
import Offers

/// The columns of an offer's row, and the way from facts to values and back.
///
/// Every value read is checked: a damaged one throws in place of trapping.
enum OfferRow {
  /// The columns in the order of `values`; the first is the key.
  static let columns = [
    "id", "reference", "type", "title", "original_title", "company", "city", "country", "country_label", "sector",
    "specializations", "study_levels", "months", "pay_eur", "start_day", "end_day", "created", "published", "closes",
    "views", "candidates", "telework", "language", "contact_name", "contact_email", "contact_url",
  ]

  static func values(_ facts: OfferFacts) -> [(any DatabaseValueConvertible)?] {
    [
      facts.id, facts.reference, facts.type?.rawValue, facts.title, facts.originalTitle, facts.company, facts.city,
      facts.country?.code, facts.countryLabel, facts.sector, SpecializationList.text(facts.specializations),
      facts.studyLevels.map { String($0.rawValue) }.joined(separator: ","), facts.months, facts.payEUR,
      facts.start?.description, facts.end?.description, facts.created?.description, facts.published?.description,
      facts.closes?.description, facts.views, facts.candidates, facts.telework.map { $0 ? 1 : 0 },
      facts.language?.rawValue, facts.contact.name, facts.contact.email, facts.contact.url,
    ]
  }

  /// The facts in a row whose first columns are `columns`.
  static func facts(_ row: Row) throws -> OfferFacts {
    var facts = OfferFacts(id: try row.required(0))
    facts.reference = try row.optional(1, String.self)
    facts.type = try row.optional(2, String.self).flatMap { MissionType(rawValue: $0) }
    facts.title = try row.optional(3, String.self) ?? ""
    facts.originalTitle = try row.optional(4, String.self) ?? ""
    facts.company = try row.optional(5, String.self)
    facts.city = try row.optional(6, String.self)
    facts.country = try row.optional(7, String.self).flatMap { Country(code: $0) }
    facts.countryLabel = try row.optional(8, String.self)
    facts.sector = try row.optional(9, String.self)
    facts.specializations = SpecializationList.parse(try row.optional(10, String.self) ?? "")
    facts.studyLevels = (try row.optional(11, String.self) ?? "").split(separator: ",")
      .compactMap { Int($0).flatMap { StudyLevel(rawValue: $0) } }
    facts.months = try row.optional(12, Int.self)
    facts.payEUR = try row.optional(13, Double.self)
    facts.start = try row.optional(14, String.self).flatMap { CalendarDay($0) }
    facts.end = try row.optional(15, String.self).flatMap { CalendarDay($0) }
    facts.created = try row.optional(16, String.self).flatMap { Timestamp($0) }
    facts.published = try row.optional(17, String.self).flatMap { CalendarDay($0) }
    facts.closes = try row.optional(18, String.self).flatMap { CalendarDay($0) }
    facts.views = try row.optional(19, Int.self)
    facts.candidates = try row.optional(20, Int.self)
    facts.telework = try row.optional(21, Int.self).map { $0 != 0 }
    facts.language = try row.optional(22, String.self).flatMap { Language(rawValue: $0) }
    facts.contact = Contact(
      name: try row.optional(23), email: try row.optional(24), url: try row.optional(25))
    return facts
  }

  /// The texts in a row that names its columns.
  static func texts(_ row: Row) throws -> OfferTexts {
    OfferTexts(
      description: try row.optional("description"), profile: try row.optional("profile"),
      presentation: try row.optional("presentation"))
  }

  static func record(_ row: Row, _ column: String) throws -> OfferRecord? {
    guard let text: String = try row.optional(column) else { return nil }
    do { return try OfferRecord(parsing: text.utf8) } catch { throw Row.damaged(column) }
  }

  static func requiredRecord(_ row: Row, _ column: String) throws -> OfferRecord {
    guard let record = try record(row, column) else { throw Row.damaged(column) }
    return record
  }

  static func requiredTime(_ row: Row, _ column: String) throws -> Timestamp {
    guard let time = try time(row, column) else { throw Row.damaged(column) }
    return time
  }

  static func time(_ row: Row, _ column: String) throws -> Timestamp? {
    guard let text: String = try row.optional(column) else { return nil }
    guard let time = Timestamp(text) else { throw Row.damaged(column) }
    return time
  }
}
