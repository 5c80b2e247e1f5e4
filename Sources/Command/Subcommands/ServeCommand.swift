import ArgumentParser
import Assistant
import Logging
import Offers
import Web

/// `vie serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the web page, the API and MCP over HTTP.",
    discussion: """
      The page is at /, the API under /v1 (described by /openapi.json), MCP at /mcp; /livez, /readyz and /metrics are for \
      whatever looks after the server. It listens on this machine only unless --host says otherwise.
      """
  )

  @OptionGroup
  var server: ServerOptions

  @OptionGroup
  var writing: WritingOptions

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let assembly = try Assembly(common, embedding: embedding, writing: writing)
    let (flags, configFile) = (server.flags, assembly.settings.configFile)
    let settings = try ServerSettings(flags: flags, configFile: configFile)
    let reload = Self.reload(flags, configFile)
    try ServeFailure.check(settings.web)
    DescriptorLimit.raise()
    if settings.syncInterval != nil { try await assembly.prepareStoreForSync() }
    try await assembly.withServices(extractive: writing.extractive, syncInterval: settings.syncInterval) { services in
      let server = WebServer(services, configuration: settings.web, logger: Self.logger(settings.logLevel))
      try await server.run(reload: reload) { port in
        Console.notice("Listening on http://\(settings.web.urlHost):\(port)")
      }
    }
  }

  // MARK: -

  /// Reads the settings as they are by then; nil in a terminal, where SIGHUP says that the terminal is gone.
  private static func reload(
    _ flags: ServerSettings.Flags, _ configFile: String
  ) -> (@Sendable () throws -> WebConfiguration)? {
    guard !SystemSetup.hasTerminal else { return nil }
    return { try ServerSettings(flags: flags, configFile: configFile).web }
  }

  /// Lines of JSON, unless a person reads along.
  private static func logger(_ level: Logger.Level) -> Logger {
    var logger = Logger(label: "vie") { label in
      if Console.hasStatusTerminal { return StreamLogHandler.standardError(label: label) }
      return JSONLogHandler(level: level, now: Assembly.now) { Console.notice($0) }
    }
    logger.logLevel = level
    return logger
  }
}
