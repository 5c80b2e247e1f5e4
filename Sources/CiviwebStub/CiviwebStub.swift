import Hummingbird

/// A stand-in for the Civiweb API, with the faults one asks for.
///
/// It listens on 127.0.0.1 only. Tests run it in-process:
///
/// ```swift
/// try await CiviwebStub.withServer(catalogue, options) { server in
///   let offers = try await read(server.baseURL)
///   #expect(server.requests.count == 4)
/// }
/// ```
package struct CiviwebStub: Sendable {
  /// Why the server can't start.
  package enum StartFailure: Error, Equatable, CustomStringConvertible {
    /// Another program has the port.
    case portInUse(Int)
    /// The port can't be listened on.
    case cannotListen(port: Int, reason: String)

    /// One sentence that names the port and says what to do next.
    package var description: String {
      switch self {
      case .portInUse(let port):
        "The port \(port) is in use: choose another one, or 0 for any free one."
      case .cannotListen(let port, let reason):
        "The port \(port) can't be listened on (\(reason)): choose another one, or 0 for any free one."
      }
    }
  }

  private let core: StubCore

  /// Creates a server that isn't running yet.
  ///
  /// - Parameters:
  ///   - pause: How to wait for some seconds; a test passes one that doesn't wait.
  /// - Throws: ``StubOptions/Failure`` when an option makes no sense.
  package init(
    _ catalogue: StubCatalogue,
    options: StubOptions = StubOptions(),
    log: RequestLog? = nil,
    pause: @escaping @Sendable (_ seconds: Double) async throws -> Void = { try await Task.sleep(for: .seconds($0)) }
  ) throws(StubOptions.Failure) {
    core = StubCore(try StubState(catalogue, options: options), log: log, pause: pause)
  }

  /// Runs until the task is cancelled; answers under way are cut then.
  ///
  /// - Parameters:
  ///   - port: The port, or 0 for any free one.
  ///   - onReady: Called once, when connections are accepted.
  /// - Throws: ``StartFailure``.
  package func serve(port: Int = 0, onReady: @escaping @Sendable (StubServer) -> Void) async throws {
    guard (0...65_535).contains(port) else {
      throw StartFailure.cannotListen(port: port, reason: "it must be from 0 to 65535")
    }
    do {
      try await application(port: port, onReady: onReady).runService(gracefulShutdownSignals: [])
    } catch is CancellationError {
      return
    } catch {
      let reason = String(describing: error)
      let isInUse = reason.contains("Address already in use")
      throw isInUse ? StartFailure.portInUse(port) : .cannotListen(port: port, reason: reason)
    }
  }

  /// Runs a server on a free port while a closure runs, and stops it then.
  package static func withServer<Value>(
    _ catalogue: StubCatalogue,
    _ options: StubOptions = StubOptions(),
    pause: @escaping @Sendable (_ seconds: Double) async throws -> Void = { try await Task.sleep(for: .seconds($0)) },
    _ body: (StubServer) async throws -> Value
  ) async throws -> Value {
    let stub = try CiviwebStub(catalogue, options: options, pause: pause)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      let (ready, continuation) = AsyncThrowingStream<StubServer, any Error>.makeStream()
      group.addTask {
        do {
          try await stub.serve { server in continuation.yield(server) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      for try await server in ready {
        return try await body(server)
      }
      throw CancellationError()
    }
  }

  // MARK: - Private

  private static let mostConnections = 256

  private func application(
    port: Int,
    onReady: @escaping @Sendable (StubServer) -> Void
  ) -> some ApplicationProtocol {
    var application = Application(
      responder: StubResponder(core: core),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { [core] channel in
        onReady(StubServer(port: channel.localAddress?.port ?? port, core: core))
      }
    )
    application.logger.logLevel = .critical
    application.configuration.availableConnectionsDelegate = .maximum(Self.mostConnections, logger: application.logger)
    return application
  }
}
