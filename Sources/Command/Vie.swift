import ArgumentParser
import Assistant

/// The `vie` program.
@main
struct Vie: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vie",
    abstract: "Every VIE job offer on your own disk: fresh, searchable, with nothing lost.",
    discussion: """
      Start with `vie sync`, which fetches all offers, then search: `vie search "data analyst" --country DE`.

      Data go to standard output, notices and progress to standard error; --json prints data as JSON.
      Exit codes: 0 ok, 1 failed, 2 bad arguments, 3 not configured, 4 refused by a peer, 5 unreachable, \
      6 rate limited, 7 timed out, 8 the data are damaged.
      """,
    version: version,
    subcommands: [
      SyncCommand.self, SearchCommand.self, AskCommand.self, ChatCommand.self, SummarizeCommand.self,
      ReplayCommand.self, ShowCommand.self, SimilarCommand.self, FacetsCommand.self,
      StatsCommand.self, ExportCommand.self, ImportCommand.self, MigrateCommand.self, ModelsCommand.self,
      ReindexCommand.self, ServeCommand.self, MCPCommand.self,
      EvalCommand.self, DoctorCommand.self,
    ]
  )

  static let version = "0.1.0"

  static func main() async {
    SystemSetup.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Vie.exit(reporting: error, asJSON: arguments.contains("--json"))
    }
  }
}
