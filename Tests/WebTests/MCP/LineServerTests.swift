import Assistant
import Offers
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite("A server over lines", .timeLimit(.minutes(20)))
struct LineServerTests {
  /// The client's end: what it sends, and the lines that it gets.
  private final class Client: Sendable {
    private let input: AsyncStream<[UInt8]>
    private let sender: AsyncStream<[UInt8]>.Continuation
    let received: AsyncStream<JSONValue>
    private let receiver: AsyncStream<JSONValue>.Continuation

    init() {
      (input, sender) = AsyncStream.makeStream()
      (received, receiver) = AsyncStream.makeStream()
    }

    func send(_ text: String) { sender.yield(Array((text + "\n").utf8)) }

    func close() { sender.finish() }

    func run(_ services: WebServices) async throws {
      defer { receiver.finish() }
      let server = LineServer(
        services, read: { [input] in await input.first { _ in true } },
        write: { [receiver] line in receiver.yield(try JSONValue(parsing: line)) },
        patience: { try await Task.sleep(for: .seconds(3600)) })
      try await server.run()
    }
  }

  /// Lets `body` talk with a server, and ends the server's input behind it.
  private static func withServer(
    _ change: (inout WebServices) -> Void = { _ in },
    _ body: @Sendable @escaping (Client, inout AsyncStream<JSONValue>.Iterator) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    var services = try await WebTest.services(over: WebTest.offers(), in: folder)
    change(&services)
    let client = Client()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [services] in try await client.run(services) }
      group.addTask {
        var answers = client.received.makeAsyncIterator()
        defer { client.close() }
        try await body(client, &answers)
      }
      try await group.waitForAll()
    }
    withExtendedLifetime(folder) {}
  }

  private static let handshake = """
    {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-11-25"}}
    """

  private static func call(_ id: Int, _ tool: String, _ arguments: String = "{}") -> String {
    """
    {"jsonrpc": "2.0", "id": \(id), "method": "tools/call", "params": {"name": "\(tool)", "arguments": \(arguments)}}
    """
  }

  @Test("answers a damaged line and goes on")
  func damage() async throws {
    try await Self.withServer { client, answers in
      client.send(Self.handshake)
      #expect(await answers.next()?["result"]?["protocolVersion"] == .string("2025-11-25"))
      client.send("no message")
      #expect(await answers.next()?["error"]?["code"] == .integer(-32700))
      client.send(String(repeating: "x", count: LineServer.lineLimit + 1))
      #expect(await answers.next()?["error"]?["code"] == .integer(-32600))
      client.send(Self.call(1, "count_offers"))
      #expect(await answers.next()?["result"]?["structuredContent"]?["total"] == .integer(3))
    }
  }

  @Test("answers many requests, each once")
  func many() async throws {
    try await Self.withServer { client, answers in
      client.send(Self.handshake)
      _ = await answers.next()
      for id in 1...200 { client.send(Self.call(id, "count_offers")) }
      var ids: [Int] = []
      for _ in 1...200 { ids.append(await answers.next()?["id"]?.lenientInteger ?? 0) }
      #expect(ids.sorted() == Array(1...200))
    }
  }

  @Test("says nothing more of a request that is given up, and works on")
  func cancellation() async throws {
    let model = ScriptedModel { _ in .silence("") }
    try await Self.withServer {
      $0.model = model
    } _: { client, answers in
      client.send(Self.handshake)
      _ = await answers.next()
      client.send(Self.call(1, "ask", #"{"question": "data analyst"}"#))
      client.send(Self.call(2, "count_offers"))
      #expect(await answers.next()?["id"] == .integer(2))
      client.send(#"{"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}}"#)
      client.send(Self.call(3, "count_offers"))
      #expect(await answers.next()?["id"] == .integer(3))
      client.close()
      #expect(await answers.next() == nil)
    }
  }

  @Test("answers what came before the end of the input, the last line without an end too")
  func end() async throws {
    let folder = try TemporaryFolder()
    let services = try await WebTest.services(over: WebTest.offers(), in: folder)
    let chunks = Mutex([Array((Self.handshake + "\n" + Self.call(1, "count_offers")).utf8)])
    let lines = Mutex<[String]>([])
    let server = LineServer(
      services, read: { chunks.withLock { $0.popLast() } }, write: { line in lines.withLock { $0.append(line) } })
    try await server.run()
    #expect(lines.withLock(\.count) == 2)
  }

  @Test("ends with the failure of its output, though its input goes on")
  func brokenOutput() async throws {
    struct Broken: Error {}
    let folder = try TemporaryFolder()
    let services = try await WebTest.services(over: WebTest.offers(), in: folder)
    let (input, sender) = AsyncStream.makeStream(of: [UInt8].self)
    sender.yield(Array((Self.handshake + "\n").utf8))
    let server = LineServer(services, read: { await input.first { _ in true } }, write: { _ in throw Broken() })
    await #expect(throws: Broken.self) { try await server.run() }
    withExtendedLifetime(sender) {}
  }
}
