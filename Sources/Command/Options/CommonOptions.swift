import ArgumentParser

/// The flags that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store: an SQLite or .npz file, or chroma://HOST[:PORT]/COLLECTION.",
      discussion: "Default: $XDG_DATA_HOME/vie/vie.sqlite.",
      valueName: "store"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "What turns texts into vectors: local[:model], openai[:model] or none.",
      discussion: "Default: what the stored vectors were made with, else the best installed model.",
      valueName: "embedder"))
  var embedder: String?

  @Flag(help: "Print data, and errors, as JSON.")
  var json = false
}
