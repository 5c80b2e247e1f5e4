import Offers

/// A row of a table of offers, and the API's record that would say the same.
struct OfferSheetRow {
  /// The columns that are read; the others say nothing that these don't.
  static let columns: Set<String> = [
    "id", "reference", "type", "title", "original_title", "company", "city", "country", "country_name", "sector",
    "specializations", "study_levels", "months", "pay_eur", "start", "end", "created", "published", "closes", "views",
    "candidates", "telework", "contact_name", "contact_email", "contact_url", "description", "profile", "presentation",
    "withdrawn",
  ]

  private let cells: [String]
  private let positions: [String: Int]
  private let separator: CSVSeparator

  /// - Parameter columns: the position of each column that the table has.
  init(cells: [String], columns: [String: Int], separator: CSVSeparator = .comma) {
    self.cells = cells
    self.separator = separator
    positions = columns
  }

  /// The offer's id, where it can be read.
  var id: Offer.ID? { number("id")?.lenientInteger.flatMap { $0 > 0 ? $0 : nil } }

  /// Whether the row has something in the column `withdrawn`.
  var isWithdrawn: Bool { self["withdrawn"] != nil }

  /// A record in the form of the API's second version that reads as the offer of this row.
  var record: JSONValue {
    let members: KeyValuePairs<String, JSONValue?> = [
      "id": number("id"),
      "reference": text("reference"),
      "missionTitle": text("original_title") ?? text("title"),
      "missionType": text("type"),
      "missionDuration": number("months"),
      "missionStartDate": date("start"),
      "missionEndDate": date("end"),
      "creationDate": date("created"),
      "startBroadcastDate": date("published"),
      "endBroadcastDate": date("closes"),
      "missionDescription": text("description"),
      "missionProfile": text("profile"),
      "organizationName": text("company"),
      "organizationPresentation": text("presentation"),
      "cityName": text("city"),
      "countryId": text("country"),
      "countryName": isCountryKnown ? nil : text("country_name") ?? text("country"),
      "countryNameEn": isCountryKnown ? text("country_name") : nil,
      "indemnite": number("pay_eur"),
      "contactEmail": text("contact_email"),
      "contactName": text("contact_name"),
      "contactURL": text("contact_url"),
      "teleworkingAvailable": truth("telework"),
      "activitySectorN1": text("sector"),
      "specializations": specializations,
      "levelStudyIds": studyLevels,
      "viewCounter": number("views"),
      "candidateCounter": number("candidates"),
    ]
    return .object(members.compactMap { name, value in value.map { JSONValue.Member(name, $0) } })
  }

  /// The text without the white space around it.
  static func trimmed(_ text: String) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let start = text.unicodeScalars.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(start[...end])
  }

  // MARK: -

  /// The cell of the named column; nil where there is none or nothing in it.
  private subscript(name: String) -> String? {
    guard let position = positions[name], position < cells.count else { return nil }
    return cells[position].unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : cells[position]
  }

  private var isCountryKnown: Bool { self["country"].flatMap { Country(code: Self.trimmed($0)) } != nil }

  private func text(_ name: String) -> JSONValue? {
    self[name].map { .string(TextCleaning.protected($0)) }
  }

  private func number(_ name: String) -> JSONValue? {
    guard let cell = self[name].map(Self.trimmed) else { return nil }
    if case .number(let digits)? = try? JSONValue(parsing: cell) { return .number(digits) }
    return .string(cell)
  }

  /// A date. In a table with semicolons, `01/09/2026` is what a French spreadsheet makes of our `2026-09-01`; with
  /// commas it might be American, so it stays unreadable.
  private func date(_ name: String) -> JSONValue? {
    guard let cell = self[name].map(Self.trimmed) else { return nil }
    let bytes = Array(cell.utf8)
    let slash = UInt8(ascii: "/")
    guard separator == .semicolon, bytes.count >= 10, bytes[2] == slash, bytes[5] == slash else { return .string(cell) }
    let parts = [bytes[6..<10], bytes[3..<5], bytes[0..<2]].map { String(decoding: $0, as: UTF8.self) }
    return .string(parts.joined(separator: "-") + String(decoding: bytes[10...], as: UTF8.self))
  }

  private func truth(_ name: String) -> JSONValue? {
    guard let cell = self[name].map(Self.trimmed) else { return nil }
    switch cell.lowercased() {
    case "true", "vrai", "oui", "yes", "1": return .bool(true)
    case "false", "faux", "non", "no", "0": return .bool(false)
    default: return .string(cell)
    }
  }

  private var specializations: JSONValue? {
    let found = self["specializations"].map(SpecializationCell.parse) ?? []
    return found.isEmpty ? nil : .array(found.map(Self.record))
  }

  private static func record(_ specialization: Specialization) -> JSONValue {
    .members([
      "specializationId": .integer(specialization.id),
      "specializationLabel": specialization.label.map { .string(TextCleaning.protected($0)) },
      "specializationLabelEn": specialization.englishLabel.map { .string(TextCleaning.protected($0)) },
    ])
  }

  private var studyLevels: JSONValue? {
    let labels = (self["study_levels"] ?? "").unicodeScalars.split(separator: ";").map { Self.trimmed(String($0)) }
    let ids = labels.compactMap { label in
      StudyLevel.allCases.first { $0.label == label.lowercased() }.map { String($0.rawValue) }
    }
    return ids.isEmpty ? nil : .string(ids.joined(separator: ","))
  }
}
