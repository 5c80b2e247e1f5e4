import ArgumentParser
import Assistant
import Storage

/// `vie import`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read offers from a .npz, .jsonl, .json or .csv file into the store.",
    discussion: """
      Offers are added, or replaced by their id whichever is newer; none is withdrawn. Of an .npz file the embeddings \
      are taken over. One that the original wrote adds the offers that the store doesn't know, for `vie sync` to complete.
      """
  )

  @Argument(help: "The file to read.")
  var file: String

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var following: FollowOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let assembly = try Assembly(common, embedding: embedding, following: following)
    try assembly.checkFollower()
    if file.lowercased().hasSuffix(".npz") { return try await importNPZ(assembly) }
    let feed = try OfferFileFeed(path: file)
    var options = Synchronizer.Options()
    options.withdrawsMissing = false
    try await assembly.withStore(.writing) { [options] store in
      try await assembly.withEmbedder(comparableWith: try await store.activeSpace()) { outcome in
        let synchronizer = Synchronizer(
          feed: assembly.feed(feed), repository: store, options: options, clock: Assembly.now)
        try await assembly.finish(try await synchronizer.run(), in: store, by: outcome, asJSON: common.json)
      }
    }
    if feed.skippedWithdrawn > 0 {
      Console.notice("Withdrawn offers in the file are left out: \(feed.skippedWithdrawn).")
    }
  }

  // MARK: -

  /// Takes the file's embeddings over, so that nothing is embedded here.
  private func importNPZ(_ assembly: Assembly) async throws {
    let npz = try NPZImport(path: file)
    let (report, delivery) = try await assembly.withStore(.writing) { store in
      guard let transfer = store as? any MirrorStore & MirrorTransfer else {
        throw MigrationError.unable(assembly.settings.store.name)
      }
      return (try await npz.run(into: transfer, clock: Assembly.now), try await assembly.deliver(from: store))
    }
    if let other = report.otherSpace {
      Console.notice(
        "The file's embeddings are left out: the store is embedded by \(other.space.name). Import into a new store.")
    }
    try Console.print(common.json ? report.json.adding(delivery).text : NPZImportText.text(report))
    try delivery?.report(asJSON: common.json)
  }
}
