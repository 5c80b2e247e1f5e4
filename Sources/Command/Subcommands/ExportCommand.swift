import ArgumentParser
import Assistant
import Offers
import Storage

/// `vie export`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the offers to a .jsonl, .json or .csv file.",
    discussion: """
      JSON holds every field and the API's own record; CSV holds every field, safe to open in a spreadsheet. The file \
      is replaced only when it is complete. `vie import` reads all three back, withdrawn offers aside.
      """
  )

  @Argument(help: "The file to write; its ending says the format.")
  var file: String

  @Flag(help: "Write withdrawn offers too.")
  var withdrawn = false

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let prepared = PreparedFilter(try filters.filter())
    let writer = try OfferFileWriter(path: file)
    let store = try Assembly(common).store(.reading)
    let offers = try await store.mirroredOffers(includingWithdrawn: withdrawn)
      .filter { prepared.verdict(on: $0.offer.facts) != .fails }
    try writer.write(offers)
    guard common.json else { return Console.notice("\(offers.count.counted("offer")) written to \(file)") }
    try Console.print(JSONValue.members(["file": .string(file), "exported": .integer(offers.count)]).text)
  }
}
