import ArgumentParser
import CiviwebStub
import Foundation

/// `civiweb-stub`: a stand-in for the Civiweb API, for tests, demonstrations and people without a network.
@main
struct CiviwebStubCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "civiweb-stub",
    abstract: "A stand-in for the Civiweb API: serves the offers of a file on 127.0.0.1, with the faults you ask for.",
    discussion: """
      Prints one line, "listening on http://127.0.0.1:PORT/api/Offers", when it is ready, and runs until interrupted. \
      Faults apply to API requests only, never to the home page nor to requests refused for want of the key.
      """
  )

  @OptionGroup(title: "Server")
  var server: ServerOptions

  @OptionGroup(title: "Faults")
  var faults: FaultOptions

  @OptionGroup(title: "A catalogue that moves")
  var movement: MovementOptions

  /// Parses, runs, and ends with 0, 1 for what the machine refuses, or 2 for bad arguments.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      ending(error)
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let log = try server.log.map { path in try RequestLog(path: path) }
    let stub = try CiviwebStub(StubCatalogue(path: server.offers), options: options, log: log)
    let port = server.port
    try await untilInterrupted {
      try await stub.serve(port: port) { server in
        try? FileHandle.standardOutput.write(contentsOf: Data("listening on \(server.baseURL)\n".utf8))
      }
    }
  }

  // MARK: - Private

  private var options: StubOptions {
    var options = StubOptions()
    server.apply(to: &options)
    faults.apply(to: &options)
    movement.apply(to: &options)
    return options
  }

  private static func ending(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    if code.isSuccess { exit(withError: error) }
    let isBadArgument = code == .validationFailure || error is StubOptions.Failure
    let message = isBadArgument && !(error is StubOptions.Failure) ? self.message(for: error) : "\(error)"
    try? FileHandle.standardError.write(contentsOf: Data("civiweb-stub: \(message)\n".utf8))
    Foundation.exit(isBadArgument ? 2 : 1)
  }
}
