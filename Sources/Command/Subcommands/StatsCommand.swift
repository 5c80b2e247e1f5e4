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
      if let html { try report(try await drawn(filter, in: store), to: html) }
      guard common.json || html == nil else { return }
      let prepared = PreparedFilter(filter)
      let selected = try await store.liveFacts().filter { prepared.verdict(on: $0) != .fails }
      let statistics = MirrorStatistics(status: try await store.status(), offers: selected)
      try Console.print(common.json ? statistics.json.text : Self.text(statistics))
    }
  }

  // MARK: -

  /// What the plots are of: of offers that are nearly the same one, as on the page.
  private func drawn(_ filter: OfferFilter, in store: any MirrorStore) async throws -> MirrorStatistics {
    let leaders = try await Assembly(common).withSearcher(over: store, mode: .keyword) { searcher in
      try await searcher.select(SearchRequest(everyOfferOf: filter)).leaders
    }
    return MirrorStatistics(status: try await store.status(), offers: leaders)
  }

  private func report(_ statistics: MirrorStatistics, to path: String) throws {
    let filter = try filters.filter()
    let report = StatisticsReport(
      statistics: statistics, selection: FilterText(in: .english).text(of: filter), moment: Assembly.now())
    try FileReplacement.write(report.html, to: path)
    Console.notice("\(statistics.total.counted("offer")) shown in \(path)")
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
