import ArgumentParser
import Assistant
import Offers
import Storage

/// `vie similar`
struct SimilarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Find the offers that are most like one.",
    discussion: """
      Offers are compared by their meaning, as it was embedded; no model is needed for that. Where nothing is embedded, \
      the words of the title are looked for.
      """
  )

  @Argument(help: ArgumentHelp("The offer: 245844 or VIE245844.", valueName: "id"))
  var name: String

  @Option(
    name: .customShort("n"), parsing: .unconditional,
    help: ArgumentHelp("How many offers to show, 1 to 1000.", valueName: "n"))
  var limit = 10

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let filter = try filters.filter()
    let response = try await Assembly(common).withStore(.reading) { store in
      let offer = try await OfferName(name).offer(in: store).offer
      let search = NeighbourSearch(
        repository: store, index: store, words: Searcher(repository: store, index: store, today: Assembly.today))
      return try await search.neighbours(of: offer, limit: limit, filter: filter)
    }
    if response.mode == .keyword {
      Console.notice("The offer is not embedded: comparing the words of its title. `vie sync` embeds it.")
    }
    try Console.print(common.json ? response.json().text : OfferText.list(response))
  }
}
