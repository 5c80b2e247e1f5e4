import Hummingbird
import Testing

@testable import Remote

/// A server on 127.0.0.1 whose answers a test writes itself, for what the stand-in doesn't do.
enum RawServer {
  /// Runs a server on a free port while the closure runs.
  static func withServer<Value: Sendable>(
    _ respond: @escaping @Sendable (Request) async throws -> Response,
    _ body: @escaping @Sendable (WebAddress) async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      let (ports, port) = AsyncStream<Int>.makeStream()
      var application = Application(
        responder: CallbackResponder { (request: Request, _: BasicRequestContext) in try await respond(request) },
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) }
      )
      application.logger.logLevel = .critical
      let service = application
      group.addTask {
        defer { port.finish() }
        try await service.runService(gracefulShutdownSignals: [])
      }
      for await number in ports {
        return try await body(Fixtures.address("http://127.0.0.1:\(number)"))
      }
      throw CancellationError()
    }
  }
}
