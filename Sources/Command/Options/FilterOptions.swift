import ArgumentParser
import Assistant
import Offers

/// The flags that choose offers by their facts.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Countries: ISO codes or names in French or English, by commas.", valueName: "list"))
  var country: [String] = []

  @Option(help: ArgumentHelp("Zones: 1 to 8, or names such as europe or \"asie et pacifique\".", valueName: "list"))
  var zone: [String] = []

  @Option(help: ArgumentHelp("Cities in French or English, by commas.", valueName: "list"))
  var city: [String] = []

  @Option(help: ArgumentHelp("A company's name, or the beginning of one of its words.", valueName: "name"))
  var company: [String] = []

  @Option(help: ArgumentHelp("A sector or field of work, or the beginning of one of its words.", valueName: "name"))
  var sector: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("At least so many months.", valueName: "n"))
  var minMonths: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("At most so many months.", valueName: "n"))
  var maxMonths: Int?

  @Option(help: ArgumentHelp("Starts then or later: YYYY-MM or YYYY-MM-DD.", valueName: "date"))
  var startAfter: String?

  @Option(help: ArgumentHelp("Starts then or earlier; a month counts to its end.", valueName: "date"))
  var startBefore: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("At least so many euros a month.", valueName: "eur"))
  var minPay: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("At most so many euros a month.", valueName: "eur"))
  var maxPay: Double?

  @Option(help: ArgumentHelp("Competition: low, medium, high, by commas; French names too.", valueName: "list"))
  var competition: [String] = []

  @Option(help: ArgumentHelp("The offer's language: fr or en.", valueName: "code"))
  var language: String?

  @Flag(help: "Only offers with telework.")
  var telework = false

  @Option(help: ArgumentHelp("Put online then or later: YYYY-MM or YYYY-MM-DD.", valueName: "date"))
  var publishedSince: String?

  @Option(help: ArgumentHelp("VIE (companies) or VIA (public bodies).", valueName: "type"))
  var type: [String] = []

  @Flag(help: "Drop offers that don't say what is asked, in place of ranking them last.")
  var strict = false

  /// The filter that the flags ask for.
  func filter() throws(FilterError) -> OfferFilter {
    var filter = OfferFilter()
    filter.countries = Set(try Self.each(country, Self.country))
    filter.zones = Set(try Self.each(zone, Self.zones).flatMap { $0 })
    filter.cities = try Self.names(Self.list(city), flag: "--city")
    filter.companies = try Self.names(company, flag: "--company")
    filter.sectors = try Self.names(sector, flag: "--sector")
    filter.minMonths = try Self.months(minMonths, flag: "--min-months")
    filter.maxMonths = try Self.months(maxMonths, flag: "--max-months")
    filter.startAfter = try Self.day(startAfter, flag: "--start-after")?.first
    filter.startBefore = try Self.day(startBefore, flag: "--start-before")?.last
    filter.minPay = try Self.pay(minPay, flag: "--min-pay")
    filter.maxPay = try Self.pay(maxPay, flag: "--max-pay")
    filter.competition = Set(try Self.each(competition, Self.level))
    filter.language = try language.map(Self.language)
    filter.telework = telework ? true : nil
    filter.publishedSince = try Self.day(publishedSince, flag: "--published-since")?.first
    filter.types = Set(try Self.each(type, Self.type))
    filter.isStrict = strict
    try Self.checkRanges(filter)
    return filter
  }
}
