import Assistant
import Offers

extension FilterOptions {
  /// The items of flags that take lists by commas.
  static func list(_ values: [String]) -> [String] {
    values.flatMap { value in
      let items = value.unicodeScalars.split(separator: ",", omittingEmptySubsequences: true)
        .compactMap { TextCleaning.line(String($0)) }
      return items.isEmpty ? [""] : items
    }
  }

  /// What each item of a list by commas is read as.
  static func each<Value>(
    _ values: [String], _ reading: (String) throws(FilterError) -> Value
  ) throws(FilterError) -> [Value] {
    var read: [Value] = []
    for item in list(values) { read.append(try reading(item)) }
    return read
  }

  static func names(_ values: [String], flag: String) throws(FilterError) -> [String] {
    for value in values where NameFolding.folded(value).isEmpty { throw .emptyName(flag: flag) }
    return values
  }

  static func country(_ name: String) throws(FilterError) -> Country {
    guard let country = Country(matching: name) else { throw .unknownCountry(name) }
    return country
  }

  static func zones(_ name: String) throws(FilterError) -> [Zone] {
    let zones = Zone.zones(matching: name)
    guard !zones.isEmpty else { throw .unknownZone(name) }
    return zones
  }

  static func months(_ value: Int?, flag: String) throws(FilterError) -> Int? {
    guard let value else { return nil }
    guard (1...60).contains(value) else { throw .outOfRange(flag: flag, "1 to 60 months") }
    return value
  }

  static func pay(_ value: Double?, flag: String) throws(FilterError) -> Double? {
    guard let value else { return nil }
    guard value.isFinite, (0...100_000).contains(value) else { throw .outOfRange(flag: flag, "0 to 100000 euros") }
    return value
  }

  static func level(_ name: String) throws(FilterError) -> Competition.Level {
    guard let level = Competition.Level(matching: name) else { throw .unknownLevel(name) }
    return level
  }

  static func language(_ name: String) throws(FilterError) -> Language {
    switch NameFolding.folded(name) {
    case "fr", "french", "francais": .french
    case "en", "english", "anglais": .english
    default: throw .unknownLanguage(name)
    }
  }

  static func type(_ name: String) throws(FilterError) -> MissionType {
    switch NameFolding.folded(name) {
    case "vie", "v i e": .vie
    case "via", "v i a": .via
    default: throw .unknownType(name)
    }
  }

  /// The first and the last day of what a date names: a month or a day.
  static func day(_ text: String?, flag: String) throws(FilterError) -> (first: CalendarDay, last: CalendarDay)? {
    guard let text else { return nil }
    if let day = CalendarDay(text) { return (day, day) }
    guard text.utf8.count == 7, let first = CalendarDay(text + "-01") else { throw .badDate(text, flag: flag) }
    return (first, first.endOfMonth)
  }

  static func checkRanges(_ filter: OfferFilter) throws(FilterError) {
    if let least = filter.minMonths, let most = filter.maxMonths, least > most { throw .emptyRange("months") }
    if let least = filter.minPay, let most = filter.maxPay, least > most { throw .emptyRange("pay") }
    if let first = filter.startAfter, let last = filter.startBefore, first > last { throw .emptyRange("start") }
  }
}

/// Why a filter's flag makes no sense.
enum FilterError: Failure {
  case unknownCountry(String)
  case unknownZone(String)
  case unknownLevel(String)
  case unknownLanguage(String)
  case unknownType(String)
  case badDate(String, flag: String)
  case outOfRange(flag: String, String)
  case emptyRange(String)
  case emptyName(flag: String)

  var kind: FailureKind { .badArguments }

  var description: String {
    switch self {
    case .unknownCountry(let name): "no country is called \(Self.quoted(name))"
    case .unknownZone(let name): "no zone is called \(Self.quoted(name))"
    case .unknownLevel(let name): "\(Self.quoted(name)) is no level of competition"
    case .unknownLanguage(let name): "\(Self.quoted(name)) is no language of offers"
    case .unknownType(let name): "\(Self.quoted(name)) is no type of mission"
    case .badDate(let text, let flag): "\(flag): \(Self.quoted(text)) is no date"
    case .outOfRange(let flag, _): "\(flag) is out of range"
    case .emptyRange(let field): "no offer can fit: the lower bound of the \(field) lies above the upper one"
    case .emptyName(let flag): "\(flag) has an empty name"
    }
  }

  var hint: String {
    switch self {
    case .unknownCountry(let name): Self.suggestion(Country.suggestions(for: name))
    case .unknownZone:
      "Zones are " + Zone.allCases.map { "\($0.rawValue) \($0.englishName)" }.joined(separator: ", ") + "."
    case .unknownLevel: "Levels are low, medium and high, or faible, moyenne and élevée."
    case .unknownLanguage: "Languages are fr and en."
    case .unknownType: "Types are VIE and VIA."
    case .badDate: "Write dates as 2026-10 or 2026-10-01."
    case .outOfRange(_, let range): "Give \(range)."
    case .emptyRange: "Exchange or drop one of the two bounds."
    case .emptyName: "Give the name, or leave the flag out."
    }
  }

  private static func suggestion(_ countries: [Country]) -> String {
    guard !countries.isEmpty else { return "Give an ISO code such as DE, or a name in French or English." }
    let names = countries.map { "\($0.frenchName) (\($0.code))" }
    return "Did you mean \(names.joined(separator: " or "))?"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(String(String.UnicodeScalarView((TextCleaning.line(text) ?? "").unicodeScalars.prefix(60))))\""
  }
}
