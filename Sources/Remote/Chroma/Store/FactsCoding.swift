import Offers

/// The facts of an offer as the one JSON text that a row of the mirror holds, and back. Contacts aren't among them.
///
/// Nil where a member can't be read is "unknown", as everywhere; only the id must be there.
enum FactsCoding {
  static func text(_ facts: OfferFacts) -> String {
    let members: KeyValuePairs<String, JSONValue?> = [
      "id": .integer(facts.id), "reference": text(facts.reference), "type": text(facts.type?.rawValue),
      "title": text(facts.title), "original_title": text(facts.originalTitle), "company": text(facts.company),
      "city": text(facts.city), "country": text(facts.country?.code), "country_label": text(facts.countryLabel),
      "sector": text(facts.sector),
      "specializations": facts.specializations.isEmpty ? nil : .array(facts.specializations.map(json)),
      "study_levels": facts.studyLevels.isEmpty ? nil : .array(facts.studyLevels.map { .integer($0.rawValue) }),
      "months": facts.months.map { .integer($0) }, "pay_eur": facts.payEUR.map { .decimal($0) },
      "start": text(facts.start?.description), "end": text(facts.end?.description),
      "created": text(facts.created?.description), "published": text(facts.published?.description),
      "closes": text(facts.closes?.description), "views": facts.views.map { .integer($0) },
      "candidates": facts.candidates.map { .integer($0) }, "telework": facts.telework.map { .bool($0) },
      "language": text(facts.language?.rawValue), "apply_url": text(facts.contact.url),
    ]
    return JSONValue.object(members.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }).text
  }

  static func facts(_ text: String) -> OfferFacts? {
    guard let json = try? JSONValue(parsing: text), let id = json["id"]?.lenientInteger else { return nil }
    // Looked up by name some twenty times: a dictionary is faster than the list of members.
    guard case .object(let members) = json else { return nil }
    let values = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    func string(_ name: String) -> String? {
      if case .string(let text)? = values[name] { text } else { nil }
    }
    func day(_ name: String) -> CalendarDay? { string(name).flatMap { CalendarDay($0) } }
    var facts = OfferFacts(id: id)
    facts.reference = string("reference")
    facts.type = string("type").flatMap { MissionType(rawValue: $0) }
    facts.title = string("title") ?? ""
    facts.originalTitle = string("original_title") ?? ""
    facts.company = string("company")
    facts.city = string("city")
    facts.country = string("country").flatMap { Country(code: $0) }
    facts.countryLabel = string("country_label")
    facts.sector = string("sector")
    facts.specializations = list(values["specializations"]).compactMap(specialization)
    facts.studyLevels = list(values["study_levels"]).compactMap {
      $0.lenientInteger.flatMap { StudyLevel(rawValue: $0) }
    }
    facts.months = values["months"]?.lenientInteger
    facts.payEUR = values["pay_eur"]?.lenientDecimal
    facts.start = day("start")
    facts.end = day("end")
    facts.created = string("created").flatMap { Timestamp($0) }
    facts.published = day("published")
    facts.closes = day("closes")
    facts.views = values["views"]?.lenientInteger
    facts.candidates = values["candidates"]?.lenientInteger
    facts.telework = values["telework"]?.lenientBool
    facts.language = string("language").flatMap { Language(rawValue: $0) }
    facts.contact.url = string("apply_url")
    return facts
  }

  // MARK: -

  private static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

  private static func list(_ json: JSONValue?) -> [JSONValue] {
    if case .array(let elements)? = json { elements } else { [] }
  }

  /// The number alone, with labels only where they aren't the known ones.
  private static func json(_ specialization: Specialization) -> JSONValue {
    specialization == Specialization(id: specialization.id) ? .integer(specialization.id) : specialization.json
  }

  private static func specialization(_ json: JSONValue) -> Specialization? {
    if case .number = json { return json.lenientInteger.map { Specialization(id: $0) } }
    return json["id"]?.lenientInteger.map {
      Specialization(id: $0, label: json["label"]?.lenientText, englishLabel: json["english_label"]?.lenientText)
    }
  }
}
