import ArgumentParser
import Assistant
import Foundation
import Offers

/// `vie migrate`
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Copy the store into another one, with dates, history and embeddings.",
    discussion: """
      Nothing is fetched or embedded. A copy that was interrupted goes on where it was, and one that is complete does \
      nothing again. At the end every offer, every passage and a sample of vectors are compared.
      """
  )

  @Option(
    help: ArgumentHelp(
      "The store to copy into: an SQLite file, an .npz file or chroma://HOST/COLLECTION.", valueName: "store"))
  var to: String

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let assembly = try Assembly(common)
    let target = try StoreLocation(to)
    guard target != assembly.settings.store else { throw MigrationError.sameStore }
    let started = ContinuousClock.now
    let report = try await assembly.withStore(.reading) { source in
      let source = try Self.transferable(source, at: assembly.settings.store)
      let progress = ProgressLine()
      defer { progress.end() }
      return try await Migration.untilEqual { report in
        try await assembly.withStore(.writing, at: target) { store in
          let migration = Migration(from: source, to: try Self.transferable(store, at: target))
          try await migration.run(into: &report) { progress.show($0) }
        }
      } compare: { report in
        try await assembly.withStore(.reading, at: target) { store in
          let migration = Migration(from: source, to: try Self.transferable(store, at: target))
          try await migration.verify(into: &report) { progress.show($0) }
        }
      }
    }
    guard common.json else { return try Console.print(text(report)) }
    guard case .object(let members) = report.json else { return }
    let seconds = (ContinuousClock.now - started).seconds
    try Console.print(JSONValue.object(members + [.init("seconds", .decimal(seconds))]).text)
  }

  // MARK: -

  private static func transferable(
    _ store: any MirrorStore, at location: StoreLocation
  ) throws(MigrationError) -> any Migration.Store {
    guard let store = store as? any Migration.Store else { throw .unable(location.name) }
    return store
  }

  private func text(_ report: MigrationReport) -> String {
    """
    copied to \(to): \(report.copiedOffers.counted("offer")), \(report.copiedChunks.counted("passage"))
    compared and equal: \(report.offers.counted("offer")) (\(report.withdrawn) withdrawn), \
    \(report.chunks.counted("passage")), \(report.sampledVectors.counted("vector")) bit for bit
    """ + (report.comparesContacts ? "" : "\nleft out: contacts, which Chroma never gets")
  }
}
