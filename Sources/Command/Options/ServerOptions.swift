import ArgumentParser
import Web

/// The flags that say how the server listens and whom it lets in.
struct ServerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The address to listen on. Default: 127.0.0.1.", valueName: "address"))
  var host: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The port, or 0 for any free one. Default: \(WebConfiguration.defaultPort).", valueName: "port"))
  var port: String?

  @Option(
    help: ArgumentHelp(
      "A file with the token that clients must send; VIE_TOKEN does the same.",
      discussion: "Needed to listen on an address that other machines can reach.", valueName: "file"))
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      "Other names that the server goes by, such as a reverse proxy's, by commas.", valueName: "name[:port]"))
  var allowHost: [String] = []

  @Option(help: ArgumentHelp("Other sites whose pages may use the server, by commas.", valueName: "https://site"))
  var allowOrigin: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Requests a second of each client; 0 for any number.",
      discussion: "Default: 1000 from this machine, 20 from others.",
      valueName: "n"))
  var rateLimit: String?

  @Option(
    help: ArgumentHelp(
      "Synchronise in the background, such as every 1h.",
      discussion: "By the same settings as `vie sync`; a store that isn't there is made.", valueName: "time"))
  var syncEvery: String?

  @Option(
    help: ArgumentHelp(
      "What to log: trace, debug, info, notice, warning, error or critical. Default: info.", valueName: "level"))
  var logLevel: String?

  /// The flags as values, to be read with what the environment and the config file say.
  var flags: ServerSettings.Flags {
    ServerSettings.Flags(
      host: host, port: port, tokenFile: tokenFile, allowHost: allowHost, allowOrigin: allowOrigin,
      rateLimit: rateLimit, syncEvery: syncEvery, logLevel: logLevel)
  }
}
