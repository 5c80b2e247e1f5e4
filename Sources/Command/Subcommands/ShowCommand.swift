import ArgumentParser
import Assistant

/// `vie show`
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of one offer, withdrawn ones too.",
    discussion: "An offer is named by its id or its reference; where a number is both, the id counts."
  )

  @Argument(help: ArgumentHelp("The offer: 245844 or VIE245844.", valueName: "id"))
  var name: String

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let (mirrored, history) = try await Assembly(common).withStore(.reading) { store in
      let mirrored = try await OfferName(name).offer(in: store)
      return (mirrored, try await store.history(of: mirrored.id))
    }
    if common.json { return try Console.print(mirrored.json(history: history).text) }
    try Console.print(OfferText.full(mirrored, history: history))
  }
}
