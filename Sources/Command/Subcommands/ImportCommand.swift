import ArgumentParser
import Assistant
import Storage

/// `vie import`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read offers from a .jsonl, .json or .csv file into the store.",
    discussion: "Offers are added, or replaced by their id whichever is newer; none is withdrawn."
  )

  @Argument(help: "The file to read.")
  var file: String

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let assembly = try Assembly(common, embedding: embedding)
    let feed = try OfferFileFeed(path: file)
    let store = try assembly.store(.writing)
    var options = Synchronizer.Options()
    options.withdrawsMissing = false
    try await assembly.withEmbedder(comparableWith: try await store.activeSpace()) { [options] outcome in
      let synchronizer = Synchronizer(feed: feed, repository: store, options: options, clock: Assembly.now)
      try await assembly.finish(try await synchronizer.run(), in: store, by: outcome, asJSON: common.json)
    }
    if feed.skippedWithdrawn > 0 {
      Console.notice("Withdrawn offers in the file are left out: \(feed.skippedWithdrawn).")
    }
  }
}
