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
    let prepared = PreparedFilter(try filters.filter())
    let statistics = try await Assembly(common).withStore(.reading) { store in
      let selected = try await store.liveFacts().filter { prepared.verdict(on: $0) != .fails }
      return MirrorStatistics(status: try await store.status(), offers: selected)
    }
    if let html { try report(statistics, to: html) }
    if common.json { return try Console.print(statistics.json.text) }
    if html == nil { try Console.print(Self.text(statistics)) }
  }

  // MARK: -

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
