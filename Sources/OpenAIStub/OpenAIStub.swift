import Foundation
import Hummingbird

/// A stand-in for OpenAI's API on 127.0.0.1, with the faults one asks for. It makes embeddings.
///
/// ```swift
/// try await OpenAIStub.withServer { server in
///   let vectors = try await embed(texts, at: server.baseURL)
///   #expect(server.requests.count == 1)
/// }
/// ```
package enum OpenAIStub {
  private static let largestBody = 32 << 20

  /// Runs a server on a free port while a closure runs, and stops it then.
  package static func withServer<Value>(
    _ options: OpenAIStubOptions = OpenAIStubOptions(), _ body: (OpenAIStubServer) async throws -> Value
  ) async throws -> Value {
    let core = OpenAIStubCore(options)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      let (ready, continuation) = AsyncThrowingStream<OpenAIStubServer, any Error>.makeStream()
      group.addTask {
        do {
          try await application(core) { continuation.yield($0) }.runService(gracefulShutdownSignals: [])
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

  private static func application(
    _ core: OpenAIStubCore, onReady: @escaping @Sendable (OpenAIStubServer) -> Void
  ) -> some ApplicationProtocol {
    var application = Application(
      responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
        try await response(to: request, core)
      },
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        onReady(OpenAIStubServer(port: channel.localAddress?.port ?? 0, core: core))
      }
    )
    application.logger.logLevel = .critical
    application.configuration.availableConnectionsDelegate = .maximum(256, logger: application.logger)
    return application
  }

  private static func response(to request: Request, _ core: OpenAIStubCore) async throws -> Response {
    let body = try await request.body.collect(upTo: largestBody)
    let answer = core.state.withLock { state in
      state.answer(
        to: request.uri.path, method: request.method.rawValue, authorization: request.headers[.authorization],
        body: Data(body.readableBytesView))
    }
    var fields = HTTPFields()
    fields[.contentType] = answer.contentType
    fields[.retryAfter] = answer.retryAfter
    fields[.location] = answer.location
    return Response(
      status: .init(code: answer.status), headers: fields, body: .init(byteBuffer: ByteBuffer(string: answer.body)))
  }
}
