/// The conditions as a person states them, before anything is read into them: the command line's flags, the members of a
/// request or the parameters of an address, all read by the same rules.
package struct StatedFilter: Sendable, Equatable {
  /// ISO codes or names in French or English.
  package var country: [String] = []
  /// Numbers from 1 to 8, or names.
  package var zone: [String] = []
  package var city: [String] = []
  package var company: [String] = []
  package var sector: [String] = []
  /// Whether countries, zones and cities are alternatives.
  package var anyPlace = false
  package var minMonths: Int?
  package var maxMonths: Int?
  /// Months or days: `2026-10`, `2026-10-01`.
  package var startAfter: String?
  package var startBefore: String?
  /// Euros a month.
  package var minPay: Double?
  package var maxPay: Double?
  package var competition: [String] = []
  package var language: String?
  package var telework: Bool?
  package var publishedSince: String?
  package var type: [String] = []
  package var strict = false

  package init() {}

  /// The filter that is meant. Countries, zones, cities, levels and types may be several in one text, by commas.
  ///
  /// - Parameter name: what errors call the member of that name, for example `--min-months` for `min_months`.
  package func filter(
    calling name: (String) -> String = { "\"\($0)\"" }
  ) throws(FilterError) -> OfferFilter {
    var filter = OfferFilter()
    filter.countries = Set(try Self.each(country, Self.country))
    filter.zones = Set(try Self.each(zone, Self.zones).flatMap { $0 })
    filter.cities = try Self.names(Self.list(city), called: name("city"))
    filter.matchesAnyPlace = anyPlace
    filter.companies = try Self.names(company, called: name("company"))
    filter.sectors = try Self.names(sector, called: name("sector"))
    filter.minMonths = try Self.months(minMonths, called: name("min_months"))
    filter.maxMonths = try Self.months(maxMonths, called: name("max_months"))
    filter.startAfter = try Self.day(startAfter, called: name("start_after"))?.first
    filter.startBefore = try Self.day(startBefore, called: name("start_before"))?.last
    filter.minPay = try Self.pay(minPay, called: name("min_pay"))
    filter.maxPay = try Self.pay(maxPay, called: name("max_pay"))
    filter.competition = Set(try Self.each(competition, Self.level))
    filter.language = try language.map(Self.language)
    filter.telework = telework
    filter.publishedSince = try Self.day(publishedSince, called: name("published_since"))?.first
    filter.types = Set(try Self.each(type, Self.type))
    filter.isStrict = strict
    try Self.checkRanges(filter)
    return filter
  }

  /// The lengths that can be asked for, in months.
  package static let monthRange = 1...60
  /// The pay that can be asked for, in euros a month.
  package static let payRange = 0.0...100_000.0

  // MARK: -

  /// The items of texts that hold lists by commas.
  private static func list(_ values: [String]) -> [String] {
    values.flatMap { value in
      let items = value.unicodeScalars.split(separator: ",", omittingEmptySubsequences: true)
        .compactMap { TextCleaning.line(String($0)) }
      return items.isEmpty ? [""] : items
    }
  }

  /// What each item of a list by commas is read as.
  private static func each<Value>(
    _ values: [String], _ reading: (String) throws(FilterError) -> Value
  ) throws(FilterError) -> [Value] {
    var read: [Value] = []
    for item in list(values) { read.append(try reading(item)) }
    return read
  }

  private static func names(_ values: [String], called name: String) throws(FilterError) -> [String] {
    for value in values where NameFolding.folded(value).isEmpty { throw .emptyName(name: name) }
    return values
  }

  private static func country(_ name: String) throws(FilterError) -> Country {
    guard let country = Country(matching: name) else { throw .unknownCountry(name) }
    return country
  }

  private static func zones(_ name: String) throws(FilterError) -> [Zone] {
    let zones = Zone.zones(matching: name)
    guard !zones.isEmpty else { throw .unknownZone(name) }
    return zones
  }

  private static func months(_ value: Int?, called name: String) throws(FilterError) -> Int? {
    guard let value else { return nil }
    guard monthRange.contains(value) else { throw .outOfRange(name: name, "1 to 60 months") }
    return value
  }

  private static func pay(_ value: Double?, called name: String) throws(FilterError) -> Double? {
    guard let value else { return nil }
    guard value.isFinite, payRange.contains(value) else { throw .outOfRange(name: name, "0 to 100000 euros") }
    return value
  }

  private static func level(_ name: String) throws(FilterError) -> Competition.Level {
    guard let level = Competition.Level(matching: name) else { throw .unknownLevel(name) }
    return level
  }

  private static func language(_ name: String) throws(FilterError) -> Language {
    guard let language = Language(matching: name) else { throw .unknownLanguage(name) }
    return language
  }

  private static func type(_ name: String) throws(FilterError) -> MissionType {
    switch NameFolding.folded(name) {
    case "vie", "v i e": .vie
    case "via", "v i a": .via
    default: throw .unknownType(name)
    }
  }

  /// The first and the last day of what a date names: a month or a day.
  private static func day(
    _ text: String?, called name: String
  ) throws(FilterError) -> (first: CalendarDay, last: CalendarDay)? {
    guard let text else { return nil }
    if let day = CalendarDay(text) { return (day, day) }
    guard text.utf8.count == 7, let first = CalendarDay(text + "-01") else { throw .badDate(text, name: name) }
    return (first, first.endOfMonth)
  }

  private static func checkRanges(_ filter: OfferFilter) throws(FilterError) {
    if let least = filter.minMonths, let most = filter.maxMonths, least > most { throw .emptyRange("months") }
    if let least = filter.minPay, let most = filter.maxPay, least > most { throw .emptyRange("pay") }
    if let first = filter.startAfter, let last = filter.startBefore, first > last { throw .emptyRange("start") }
  }
}

extension Language {
  /// The language that a person calls by this code or name, in French or English.
  package init?(matching name: String) {
    switch NameFolding.folded(name) {
    case "fr", "french", "francais": self = .french
    case "en", "english", "anglais": self = .english
    default: return nil
    }
  }
}
