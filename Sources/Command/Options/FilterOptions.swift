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
    var stated = StatedFilter()
    stated.country = country
    stated.zone = zone
    stated.city = city
    stated.company = company
    stated.sector = sector
    stated.minMonths = minMonths
    stated.maxMonths = maxMonths
    stated.startAfter = startAfter
    stated.startBefore = startBefore
    stated.minPay = minPay
    stated.maxPay = maxPay
    stated.competition = competition
    stated.language = language
    stated.telework = telework ? true : nil
    stated.publishedSince = publishedSince
    stated.type = type
    stated.strict = strict
    return try stated.filter { "--" + $0.replacing("_", with: "-") }
  }
}
