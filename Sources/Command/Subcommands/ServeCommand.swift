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
      The page is at /, the API under /v1 (described by /openapi.json), MCP at /mcp. It listens on this machine only \
      unless --host says otherwise.
      """
  )

  @Option(help: ArgumentHelp("The address to listen on. Default: 127.0.0.1.", valueName: "address"))
  var host: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The port, or 0 for any free one. Default: \(WebConfiguration.defaultPort).", valueName: "port"))
  var port: Int?

  @OptionGroup
  var writing: WritingOptions

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    var configuration = WebConfiguration()
    if let host { configuration.host = host }
    if let port { configuration.port = port }
    let assembly = try Assembly(common, embedding: embedding, writing: writing)
    try await assembly.withServices(extractive: writing.extractive) { [configuration] services in
      var logger = Logger(label: "vie") { StreamLogHandler.standardError(label: $0) }
      logger.logLevel = .notice
      let server = WebServer(services, configuration: configuration, logger: logger)
      try await server.run { port in
        Console.notice("Listening on http://\(configuration.host):\(port)")
      }
    }
  }
}
