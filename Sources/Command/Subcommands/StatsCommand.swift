import ArgumentParser
import Assistant
import Offers
import Retrieval
import Storage

/// `vie stats`
struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Figures about the mirror and the offers in it: pay, length, age."
  )

  @Option(help: ArgumentHelp("Write the figures as plots into an HTML file that stands alone.", valueName: "file"))
  var html: String?

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let filter = try filters.filter()
    try await Assembly(common).withStore(.reading) { store in
      if let html { try await report(on: filter, in: store, to: html) }
      guard common.json || html == nil else { return }
      let prepared = PreparedFilter(filter)
      let selected = try await store.liveFacts().filter { prepared.verdict(on: $0) != .fails }
      let statistics = MirrorStatistics(status: try await store.status(), offers: selected)
      try Console.print(common.json ? statistics.json.text : Self.text(statistics))
    }
  }

  // MARK: -

  /// Writes the plots. Of offers that are nearly the same one counts, as on the page.
  private func report(on filter: OfferFilter, in store: any MirrorStore, to path: String) async throws {
    let groups = try await Assembly(common).withSearcher(over: store, mode: .keyword) { searcher in
      try await searcher.select(SearchRequest(everyOfferOf: filter)).groups
    }
    let report = StatisticsReport(
      offers: PlottedOffers(groups), filter: filter, status: try await store.status(), moment: Assembly.now())
    try FileReplacement.write(report.html, to: path)
    Console.notice("\(report.offers.count.counted("offer")) shown in \(path)")
  }

  private static func text(_ statistics: MirrorStatistics) -> String {
    var lines = [
      "\(statistics.status.live) offers online, \(statistics.status.withdrawn) withdrawn",
      "last refresh " + (statistics.status.lastRefresh?.description ?? "never"),
      "\(statistics.total.counted("offer")) selected",
    ]
    if let pay = statistics.pay { lines.append("pay a month, euros: " + text(pay)) }
    if let months = statistics.months { lines.append("months: " + text(months)) }
    let countries = statistics.payByCountry.prefix(15)
    if !countries.isEmpty { lines += ["", Console.bold("Pay by country, euros a month")] }
    lines += countries.map { "  \($0.country.englishName.padded(to: 24))\(text($0.pay))" }
    return lines.joined(separator: "\n")
  }

  private static func text(_ spread: Distribution) -> String {
    let values = [spread.minimum, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.maximum]
    let names = ["least", "lower quartile", "median", "upper quartile", "most"]
    let parts = zip(names, values).map { "\($0) \(OfferText.euros($1))" }
    return parts.joined(separator: ", ") + " (\(spread.count.counted("offer")))"
  }
}
