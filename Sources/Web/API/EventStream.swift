import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Offers
import ServiceLifecycle

/// A response of server-sent events that come as they happen.
///
/// The work ends with the connection: whoever goes away, or a server that is told to stop, cancels it. That somebody has
/// gone without a word shows when something is written to them, a comment at the latest.
struct EventStream: Sendable {
  /// Waits until a comment is due that keeps the connection alive.
  var pause: @Sendable () async throws -> Void = { try await Task.sleep(for: .seconds(5)) }
  /// The event that tells what went wrong.
  var failure: @Sendable (Problem) -> ServerSentEvent = { ServerSentEvent("error", $0.json) }
  /// Does the work and sends what happens.
  var produce: @Sendable (_ send: (ServerSentEvent) -> Void) async throws -> Void

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

  /// The same, once there is a first event: what goes wrong until then is thrown, and has a status of its own.
  func begunResponse(logger: Logger) async throws -> Response {
    let events = begun()
    var iterator = events.makeAsyncIterator()
    let first = try await iterator.next()
    var rest = self
    rest.produce = { send in
      if let first { send(first) }
      for try await event in events { send(event) }
    }
    return rest.response(logger: logger)
  }

  // MARK: -

  /// The work, begun before there is a response that could hold it. Whoever stops reading ends it, and so does a response
  /// that is dropped.
  private func begun() -> AsyncThrowingStream<ServerSentEvent, any Error> {
    let (events, source) = AsyncThrowingStream<ServerSentEvent, any Error>.makeStream()
    let work = Task {
      do {
        try await produce { source.yield($0) }
        source.finish()
      } catch {
        source.finish(throwing: error)
      }
    }
    source.onTermination = { _ in work.cancel() }
    return events
  }

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
      source.yield(failure(.stopping).text)
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
      source.yield(failure(Problem(error, logger: logger)).text)
    }
  }
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
