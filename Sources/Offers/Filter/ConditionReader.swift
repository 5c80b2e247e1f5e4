/// Reads the members of a filter's JSON, each by its name.
struct ConditionReader {
  private let json: JSONValue

  init(_ json: JSONValue) throws(FilterReadingError) {
    guard case .object = json else { throw .notAnObject }
    self.json = json
  }

  /// The texts of a list, in their order; a single text is a list of one.
  func texts(_ name: String) throws(FilterReadingError) -> [String] {
    let rule = "a text or a list of texts, \(Self.listLimit) at most"
    let elements: [JSONValue]
    switch json[name] {
    case nil, .null?: return []
    case .array(let list)?: elements = list
    case let single?: elements = [single]
    }
    guard elements.count <= Self.listLimit else { throw .badMember(name, rule: rule) }
    var texts: [String] = []
    for element in elements {
      guard case .string(let text) = element else { throw .badMember(name, rule: rule) }
      texts.append(text)
    }
    return texts
  }

  /// The values that the texts of a list stand for.
  func set<Value: Hashable>(
    _ name: String, rule: String, _ value: (String) -> Value?
  ) throws(FilterReadingError) -> Set<Value> {
    var values: Set<Value> = []
    for text in try texts(name) {
      guard let value = value(text) else { throw .badMember(name, rule: rule) }
      values.insert(value)
    }
    return values
  }

  func countries() throws(FilterReadingError) -> Set<Country> {
    try set("country", rule: "codes of countries, such as DE") { Country(code: $0) }
  }

  func zones() throws(FilterReadingError) -> Set<Zone> {
    try set("zone", rule: "names of zones, such as Western Europe") { Zone(matching: $0) }
  }

  /// A length of 0 to 1,200 months.
  func months(_ name: String) throws(FilterReadingError) -> Int? {
    guard let value = json[name], !value.isNull else { return nil }
    guard let months = value.lenientInteger, (0...1_200).contains(months) else {
      throw .badMember(name, rule: "a number of months")
    }
    return months
  }

  /// Euros a month.
  func pay(_ name: String) throws(FilterReadingError) -> Double? {
    guard let value = json[name], !value.isNull else { return nil }
    guard let euros = value.lenientDecimal else { throw .badMember(name, rule: "a number of euros") }
    return euros
  }

  func day(_ name: String) throws(FilterReadingError) -> CalendarDay? {
    guard let value = json[name], !value.isNull else { return nil }
    guard case .string(let text) = value, let day = Self.day(text) else {
      throw .badMember(name, rule: "a day, such as 2026-10-01")
    }
    return day
  }

  func flag(_ name: String) throws(FilterReadingError) -> Bool? {
    guard let value = json[name], !value.isNull else { return nil }
    guard let flag = value.lenientBool else { throw .badMember(name, rule: "true or false") }
    return flag
  }

  // MARK: -

  /// More than there are countries.
  private static let listLimit = 1_000

  private static func day(_ text: String) -> CalendarDay? {
    guard text.utf8.count == 10 else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
