import ArgumentParser
import Assistant
import Offers
import Retrieval

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
    let store = try Assembly(common).store(.reading)
    guard let mirrored = try await find(in: store) else { throw OfferNotFound(name: name) }
    let history = try await store.history(of: mirrored.id)
    if common.json { return try Console.print(mirrored.json(history: history).text) }
    try Console.print(OfferText.full(mirrored, history: history))
  }

  private func find(in store: any OfferRepository) async throws -> MirroredOffer? {
    if let id = JSONValue.string(name).lenientInteger {
      if let offer = try await store.mirroredOffer(id) { return offer }
    }
    guard let reference = OfferReference(name) else { return nil }
    for type in MissionType.allCases {
      let ids = try await store.ids(withReference: "\(type.rawValue)\(reference.number)")
      if let id = ids.first { return try await store.mirroredOffer(id) }
    }
    return try await store.mirroredOffer(reference.number)
  }
}

/// No offer goes by that name.
struct OfferNotFound: Failure {
  let name: String

  var kind: FailureKind { .failed }
  var description: String {
    let short = String(String.UnicodeScalarView((TextCleaning.line(name) ?? "").unicodeScalars.prefix(40)))
    return "no stored offer has the id or reference \"\(short)\""
  }
  var hint: String { "Look it up with `vie search`, or run `vie sync` if it is a new one." }
}
