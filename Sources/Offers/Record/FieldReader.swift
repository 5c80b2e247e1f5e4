/// Reads typed values out of an offer's records and notes what it could not read.
///
/// The records are in order of preference: a field comes from the first one that says something about it.
struct FieldReader {
  private let records: [OfferRecord]
  private(set) var drift: [Drift] = []

  init(records: [OfferRecord]) {
    self.records = records
  }

  // MARK: - Whole records

  /// Throws where a number field holds a number that is not finite, such as `1e400`: such a record is damaged.
  func checkNumbers() throws(RecordError) {
    for field in RecordField.allCases where field.types == ["number"] {
      for record in records {
        guard case .number(let digits)? = record.json[field.rawValue] else { continue }
        guard let number = Double(digits), number.isFinite else { throw .impossibleNumber(field: field.rawValue) }
      }
    }
  }

  /// Notes unknown fields and known ones of another type.
  mutating func noteTypes() {
    var noted: Set<Drift> = Set(drift)
    for record in records {
      guard case .object(let members) = record.json else { continue }
      for member in members {
        let found: Drift
        if let field = RecordField(rawValue: member.name) {
          guard let types = field.types, !member.value.isNull, !types.contains(member.value.typeName) else { continue }
          found = Drift(kind: .retyped, field: member.name, seen: member.value.typeName)
        } else {
          found = Drift(kind: .unknownField, field: Self.short(member.name), seen: member.value.typeName)
        }
        if noted.insert(found).inserted { drift.append(found) }
      }
    }
  }

  // MARK: - Simple values

  func line(_ field: RecordField) -> String? {
    value(field)?.lenientText.flatMap(TextCleaning.line)
  }

  func paragraphs(_ field: RecordField) -> String? {
    value(field)?.lenientText.flatMap(TextCleaning.paragraphs)
  }

  mutating func integer(_ field: RecordField, in range: ClosedRange<Int>) -> Int? {
    read(field) { $0.lenientInteger.flatMap { range.contains($0) ? $0 : nil } }
  }

  mutating func decimal(_ field: RecordField, in range: ClosedRange<Double>) -> Double? {
    read(field) { $0.lenientDecimal.flatMap { range.contains($0) ? $0 : nil } }
  }

  /// A truth value, for which 0 is a value and not a placeholder.
  mutating func bool(_ field: RecordField) -> Bool? {
    firstReadable(field, \.lenientBool)
  }

  mutating func day(_ field: RecordField) -> CalendarDay? {
    read(field) { $0.lenientText.flatMap { CalendarDay(api: $0) } }
  }

  mutating func timestamp(_ field: RecordField) -> Timestamp? {
    read(field) { $0.lenientText.flatMap { Timestamp($0) } }
  }

  /// A counter, for which 0 is a value and not a placeholder.
  mutating func counter(_ field: RecordField) -> Int? {
    firstReadable(field) { $0.lenientInteger.flatMap { (0...1_000_000_000).contains($0) ? $0 : nil } }
  }

  // MARK: - Values made of several fields

  mutating func missionType() -> MissionType? {
    guard let text = line(.missionType) ?? line(.missionTypeEn) else { return nil }
    switch NameFolding.folded(text) {
    case "vie", "v i e", "1": return .vie
    case "via", "v i a", "3": return .via
    default:
      drift.append(Drift(kind: .unreadable, field: RecordField.missionType.rawValue, seen: Self.short(text)))
      return nil
    }
  }

  /// The city; nil for a text that only says the place isn't known yet.
  func city() -> String? {
    for field in [RecordField.cityName, .cityNameEn, .cityAffectation] {
      guard let city = line(field) else { continue }
      let isUnknown = ["a definir", "a preciser", "non precise", "to be defined", "tbd", "nc", "n c", "non communique"]
        .contains(NameFolding.folded(city))
      if !isUnknown { return city }
    }
    return nil
  }

  /// The country by its ISO code or one of its names, and the name to show if neither is known.
  mutating func country() -> (Country?, label: String?) {
    let names = [RecordField.countryName, .countryNameEn].compactMap { line($0) }
    let country = codedCountry() ?? names.lazy.compactMap { Country(named: $0) }.first
    if country == nil, let name = names.first {
      drift.append(Drift(kind: .unreadable, field: RecordField.countryName.rawValue, seen: Self.short(name)))
    }
    return (country, names.first)
  }

  /// The country by its ISO code alone; the first version's numbers are none.
  func codedCountry() -> Country? {
    let codes = records.lazy.compactMap { $0.json[RecordField.countryId.rawValue]?.lenientText }
    return codes.compactMap { TextCleaning.line($0).flatMap { Country(code: $0) } }.first
  }

  /// The fields of work: v1 sends objects with labels, v2 a list whose elements are lists written as JSON texts.
  func specializations() -> [Specialization] {
    for record in records {
      if case .array(let objects)? = record.json[RecordField.specializations.rawValue], !objects.isEmpty {
        let found = objects.compactMap(Self.labelledSpecialization)
        if !found.isEmpty { return Self.unique(found) }
      }
      if let list = record.json[RecordField.specialization.rawValue] {
        let found = Self.specializationIDs(list, depth: 0).map { Specialization(id: $0) }
        if !found.isEmpty { return Self.unique(found) }
      }
    }
    return []
  }

  func studyLevels() -> [StudyLevel] {
    guard let list = line(.levelStudyIds) else { return [] }
    let ids = list.unicodeScalars.split(separator: ",").compactMap { JSONValue.string(String($0)).lenientInteger }
    return Set(ids.compactMap { StudyLevel(rawValue: $0) }).sorted()
  }

  /// How to apply; an address in the e-mail field that is a URL is one.
  func contact() -> Contact {
    let address = line(.contactEmail)
    let start = String(decoding: (address ?? "").utf8.prefix(8), as: UTF8.self).lowercased()
    let isURL = ["http://", "https://", "www."].contains { start.utf8.starts(with: $0.utf8) }
    let isEmail = address?.utf8.contains(UInt8(ascii: "@")) ?? false
    return Contact(
      name: line(.contactName),
      email: isEmail && !isURL ? address : nil,
      url: line(.contactURL) ?? (isURL ? address : nil)
    )
  }

  // MARK: -

  /// The first record's value for the field that is no placeholder.
  private func value(_ field: RecordField) -> JSONValue? {
    for record in records {
      if let value = record.json[field.rawValue], !value.isPlaceholder { return value }
    }
    return nil
  }

  private mutating func read<Value>(_ field: RecordField, _ reading: (JSONValue) -> Value?) -> Value? {
    guard let value = value(field) else { return nil }
    if let result = reading(value) { return result }
    drift.append(Drift(kind: .unreadable, field: field.rawValue, seen: Self.short(value.text)))
    return nil
  }

  /// The first record's value that can be read, placeholders such as 0 included.
  private mutating func firstReadable<Value>(_ field: RecordField, _ reading: (JSONValue) -> Value?) -> Value? {
    for record in records {
      guard let value = record.json[field.rawValue], !value.isBlank else { continue }
      if let result = reading(value) { return result }
      drift.append(Drift(kind: .unreadable, field: field.rawValue, seen: Self.short(value.text)))
    }
    return nil
  }

  private static func labelledSpecialization(_ object: JSONValue) -> Specialization? {
    guard let id = object["specializationId"]?.lenientInteger else { return nil }
    return Specialization(
      id: id,
      label: object["specializationLabel"]?.lenientText.flatMap(TextCleaning.line),
      englishLabel: object["specializationLabelEn"]?.lenientText.flatMap(TextCleaning.line)
    )
  }

  /// The numbers in a list such as `["[\"9\",\"205\"]"]`, `["9","205"]` or `[9, 205]`.
  private static func specializationIDs(_ value: JSONValue, depth: Int) -> [Int] {
    guard depth < 4 else { return [] }
    switch value {
    case .array(let elements): return elements.flatMap { specializationIDs($0, depth: depth + 1) }
    case .string(let text) where text.utf8.first == UInt8(ascii: "["):
      guard let list = try? JSONValue(parsing: text) else { return [] }
      return specializationIDs(list, depth: depth + 1)
    default: return value.lenientInteger.map { [$0] } ?? []
    }
  }

  private static func unique(_ specializations: [Specialization]) -> [Specialization] {
    var seen: Set<Int> = []
    return specializations.filter { seen.insert($0.id).inserted }
  }

  private static func short(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))
  }
}
