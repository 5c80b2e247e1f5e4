import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Offers
import ServiceLifecycle

/// A response of server-sent events that come as they happen.
///
/// The work ends with the connection: whoever goes away, or a server that is told to stop, cancels it. That somebody has
/// gone shows when something is written to them, a comment at the latest. (Hummingbird can watch for it, by
/// `consumeWithCancellationOnInboundClose`, but traps in 2.28 where the stream ends at the same moment.)
struct EventStream: Sendable {
  /// Waits until a comment is due that keeps the connection alive.
  var pause: @Sendable () async throws -> Void = { try await Task.sleep(for: .seconds(5)) }
  /// Does the work and sends what happens.
  let produce: @Sendable (_ send: (ServerSentEvent) -> Void) async throws -> Void

  /// The stream as the answer to a request.
  func response(logger: Logger) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/event-stream", .cacheControl: "no-store", .connection: "close",
        .xAccelBuffering: "no",
      ],
      body: ResponseBody { writer in
        try await write(to: &writer, logger)
        try await writer.finish(nil)
      })
  }

  // MARK: -

  private func write(to writer: inout any ResponseBodyWriter, _ logger: Logger) async throws {
    let (pieces, source) = AsyncStream<String>.makeStream()
    try await withGracefulShutdownHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          await work(source, logger)
          source.finish()
        }
        group.addTask {
          while true {
            try await pause()
            source.yield(ServerSentEvent.comment)
          }
        }
        for await piece in pieces { try await writer.write(ByteBuffer(string: piece)) }
        try Task.checkCancellation()
        group.cancelAll()
      }
    } onGracefulShutdown: {
      source.yield(Self.error(.stopping).text)
      source.finish()
    }
  }

  /// Does the work; what goes wrong is an event, for the head of the response has been sent.
  private func work(_ source: AsyncStream<String>.Continuation, _ logger: Logger) async {
    do {
      try await produce { source.yield($0.text) }
    } catch is CancellationError {
      return
    } catch {
      source.yield(Self.error(Problem(error, logger: logger)).text)
    }
  }

  private static func error(_ problem: Problem) -> ServerSentEvent { ServerSentEvent("error", problem.json) }
}

extension HTTPField.Name {
  /// Asks proxies to pass a stream on piece by piece.
  fileprivate static let xAccelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .cacheControl
}

extension Problem {
  /// The server is being stopped.
  fileprivate static let stopping = Problem(
    .serviceUnavailable, kind: FailureKind.unreachable.rawValue, "the server is stopping",
    hint: "Ask again in a minute.")
}
