import ArgumentParser
import Assistant
import Offers
import Storage

/// `vie sync`
struct SyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Fetch all offers, compare them with the stored ones and keep the difference.",
    discussion: """
      Without --source, the API's address and key are read from the public site, as a visitor's browser does. Nothing \
      is withdrawn unless the whole catalogue was read. A run that is interrupted loses nothing: run it again.
      """
  )

  @Option(
    help: ArgumentHelp("The API's base address, ending in /api/Offers, or a file of offers.", valueName: "url|file"))
  var source: String?

  @Option(help: ArgumentHelp("The public site, where the address and the key are printed.", valueName: "url"))
  var site: String?

  @Option(help: ArgumentHelp("A file that holds the API's key.", valueName: "file"))
  var apiKeyFile: String?

  @Flag(help: "Fetch every offer's details, not only where the listing lacks its texts.")
  var details = false

  @Flag(help: "Read and compare, but write nothing.")
  var dryRun = false

  @Flag(help: "Believe a catalogue that has lost more than half of its offers.")
  var acceptShrinking = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Calls a second at most; 0 for no limit. Default: 1.", valueName: "n"))
  var rate: String?

  @Option(help: ArgumentHelp("How long it may take, such as 15m. Default: 1h.", valueName: "time"))
  var deadline: String?

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var following: FollowOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    var flags = Settings.Flags(
      store: common.store, follow: following.follow, source: source, site: site, apiKeyFile: apiKeyFile, rate: rate,
      deadline: deadline)
    flags.add(common, embedding)
    let assembly = Assembly(settings: try Settings(flags: flags))
    try assembly.checkFollower()
    if dryRun {
      let trial = try await assembly.withStoreForTrial { try await report(assembly, $0) }
      return try SyncSummary(trial).print(asJSON: common.json)
    }
    try await assembly.withStore(.writing) { store in
      // What can't be embedded as asked is said before anything is fetched.
      try await assembly.withEmbedder(comparableWith: try await store.activeSpace()) { outcome in
        try await assembly.finish(try await report(assembly, store), in: store, by: outcome, asJSON: common.json)
      }
    }
  }

  // MARK: -

  private func report(_ assembly: Assembly, _ store: any MirrorStore) async throws -> SyncReport {
    var options = Synchronizer.Options()
    options.alwaysFetchesDetails = details
    options.acceptsShrinking = acceptShrinking
    options.isDryRun = dryRun
    return try await assembly.withFeed { [options] feed in
      // Finding out that nobody answers can take a minute; until then a person should know what is going on.
      Console.notice("Reading the offers of \(feed.source) ...")
      let progress = ProgressLine()
      defer { progress.end() }
      let synchronizer = Synchronizer(
        feed: assembly.feed(feed), repository: store, options: options, clock: Assembly.now)
      return try await synchronizer.run { progress.show($0) }
    }
  }
}
