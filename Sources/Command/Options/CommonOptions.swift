import ArgumentParser

/// The flags that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The SQLite file with the offers.", discussion: "Default: $XDG_DATA_HOME/vie/vie.sqlite.", valueName: "file"))
  var store: String?

  @Flag(help: "Print data, and errors, as JSON.")
  var json = false
}
