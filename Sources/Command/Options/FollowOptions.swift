import ArgumentParser

/// The flag that says what follows the store.
struct FollowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A Chroma collection that is kept the same as the store: chroma://HOST[:PORT]/COLLECTION.",
      discussion: "Only beside an SQLite store. none: nothing follows the store any more.",
      valueName: "collection"))
  var follow: String?
}
