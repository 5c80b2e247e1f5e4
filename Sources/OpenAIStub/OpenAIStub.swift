import Foundation
import Hummingbird

/// A stand-in for OpenAI's API on 127.0.0.1, with the faults one asks for. It makes embeddings, and replies as a script
/// tells it to.
///
/// ```swift
/// try await OpenAIStub.withServer { server in
///   let vectors = try await embed(texts, at: server.baseURL)
///   #expect(server.requests.count == 1)
/// }
/// ```
package enum OpenAIStub {
  /// Where calls for replies go.
  static let chatPath = "/v1/chat/completions"
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
    var request = request
    let body = Data(try await request.collectBody(upTo: largestBody).readableBytesView)
    let headers = Dictionary(
      request.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { "\($0), \($1)" })
    guard request.method == .post, request.uri.path == chatPath else {
      let answer = core.state.withLock { state in
        state.answer(to: request.uri.path, method: request.method.rawValue, headers: headers, body: body)
      }
      return response(answer)
    }
    let (question, refusal) = core.state.withLock { $0.take(chat: body, headers: headers) }
    if let refusal { return response(refusal) }
    guard let question else { return Response(status: .badRequest) }
    return ChatResponse(core.options.chat(question), to: question, core).response(to: request)
  }

  private static func response(_ answer: OpenAIStubAnswer) -> Response {
    var fields = HTTPFields()
    fields[.contentType] = answer.contentType
    fields[.retryAfter] = answer.retryAfter
    fields[.location] = answer.location
    return Response(
      status: .init(code: answer.status), headers: fields, body: .init(byteBuffer: ByteBuffer(string: answer.body)))
  }
}
