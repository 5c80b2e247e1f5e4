import Foundation
import Hummingbird
import Logging
import NIOCore
import Offers

/// A reply as server-sent events: pieces as they are checked, then how it ended.
struct ChatStream: Sendable {
  /// What happens while a reply is made.
  enum Event: Sendable {
    case text(String)
    /// Nothing has happened for a while.
    case quiet
    case end(ChatCompletion.Outcome)
  }

  let completion: ChatCompletion
  let answer: ChatAnswer
  let logger: Logger

  /// After how long a line is sent that says nothing: it keeps the connection, and shows whether the client is there.
  static let patience = Duration.seconds(15)

  /// The response, once there is a first piece of text: what fails until then has a status of its own.
  func response() async throws -> Response {
    let events = events()
    var iterator = events.makeAsyncIterator()
    var first = try await iterator.next()
    while case .quiet? = first { first = try await iterator.next() }
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-cache"],
      body: ResponseBody { [first] writer in
        try await write(first, then: events, to: &writer)
        try await writer.finish(nil)
      })
  }

  // MARK: -

  private func write(
    _ first: Event?, then events: AsyncThrowingStream<Event, any Error>, to writer: inout any ResponseBodyWriter
  ) async throws {
    try await writer.write(Self.frame(completion.opening))
    var iterator = events.makeAsyncIterator()
    var next = Result<Event?, any Error>.success(first)
    while true {
      switch next {
      case .success(nil): return
      case .success(let event?): try await writer.write(bytes(of: event))
      case .failure(let error):
        let problem = Problem(error, logger: logger)
        return try await writer.write(Self.frame(problem.openAIJSON))
      }
      do { next = .success(try await iterator.next()) } catch { next = .failure(error) }
    }
  }

  private func bytes(of event: Event) -> ByteBuffer {
    switch event {
    case .text(let text): return Self.frame(completion.piece(of: text))
    case .quiet: return ByteBuffer(string: ": \n\n")
    case .end(let outcome):
      var bytes = Self.frame(completion.closing(outcome))
      if answer.request.includesUsage { bytes.writeImmutableBuffer(Self.frame(completion.usage(outcome))) }
      bytes.writeString("data: [DONE]\n\n")
      return bytes
    }
  }

  private static func frame(_ json: JSONValue) -> ByteBuffer {
    ByteBuffer(string: "data: \(json.text)\n\n")
  }

  /// The answer being made. Whoever stops reading, because the client is gone, ends the work.
  private func events() -> AsyncThrowingStream<Event, any Error> {
    let (stream, continuation) = AsyncThrowingStream<Event, any Error>.makeStream()
    let work = Task {
      do {
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            while true {
              try await Task.sleep(for: Self.patience)
              continuation.yield(.quiet)
            }
          }
          group.addTask {
            let outcome = try await answer.made { continuation.yield(.text($0)) }.outcome
            continuation.yield(.end(outcome))
          }
          defer { group.cancelAll() }
          try await group.next()
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { _ in work.cancel() }
    return stream
  }
}
