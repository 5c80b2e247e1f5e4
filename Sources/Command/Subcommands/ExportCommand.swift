import ArgumentParser
import Assistant
import Offers
import Storage

/// `vie export`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the offers to a .npz, .jsonl, .json or .csv file.",
    discussion: """
      JSON holds every field and the API's own record; CSV holds every field, safe to open in a spreadsheet. The file \
      is replaced only when it is complete. `vie import` reads all of them back, withdrawn offers aside. An .npz file \
      holds the embeddings too: plain numbers and JSON texts that NumPy opens with allow_pickle=False, and that serve \
      as a store; with --legacy the three arrays of the original.
      """
  )

  @Argument(help: "The file to write; its ending says the format.")
  var file: String

  @Flag(help: "Write withdrawn offers too.")
  var withdrawn = false

  @Flag(help: "Write the .npz file as the original did, for its own code.")
  var legacy = false

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let prepared = PreparedFilter(try filters.filter())
    let assembly = try Assembly(common)
    let isNPZ = file.lowercased().hasSuffix(".npz")
    guard isNPZ || !legacy else { throw ExportError.legacyElsewhere(file) }
    let writer = isNPZ ? nil : try OfferFileWriter(path: file)
    let count = try await assembly.withStore(.reading) { store in
      let offers = try await store.mirroredOffers(includingWithdrawn: withdrawn)
        .filter { prepared.verdict(on: $0.offer.facts) != .fails }
      if let writer { try writer.write(offers) } else { try await writeNPZ(offers, of: store, assembly) }
      return offers.count
    }
    guard common.json else { return Console.notice("\(count.counted("offer")) written to \(file)") }
    try Console.print(JSONValue.members(["file": .string(file), "exported": .integer(count)]).text)
  }

  // MARK: -

  private func writeNPZ(_ offers: [MirroredOffer], of store: any MirrorStore, _ assembly: Assembly) async throws {
    guard let store = store as? any MirrorStore & MirrorTransfer else {
      throw MigrationError.unable(assembly.settings.store.name)
    }
    _ = try await NPZExport(path: file, kind: legacy ? .legacy : .plain).write(offers, of: store)
  }
}

/// Why nothing is exported.
enum ExportError: Failure, Equatable {
  /// The original had no files of this kind.
  case legacyElsewhere(String)

  var kind: FailureKind { .badArguments }
  var description: String { "--legacy is for .npz files, which \"\(path)\" is not" }
  var hint: String { "Name a file that ends in .npz, or leave --legacy out." }

  private var path: String {
    switch self {
    case .legacyElsewhere(let path): path
    }
  }
}
