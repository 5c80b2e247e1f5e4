import AsyncHTTPClient
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Offers
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite("A stream of events", .timeLimit(.minutes(20)))
struct EventStreamTests {
  @Test("comments come while nothing happens")
  func comments() async throws {
    let count = Mutex(0)
    let (pauses, source) = AsyncStream<Void>.makeStream()
    let stream = EventStream(
      pause: {
        let isDue = count.withLock { count in
          count += 1
          return count <= 3
        }
        if !isDue {
          source.finish()
          try await Task.sleep(for: .seconds(3600))
        }
      },
      produce: { send in
        for await _ in pauses {}
        send(ServerSentEvent("done", .object([])))
      })
    let router = Router(context: WebContext.self)
    router.get("events") { _, context in stream.response(logger: context.logger) }
    try await Application(router: router).test(.router) { client in
      let text = try await client.get("/events").text
      #expect(text == ": still here\n\n: still here\n\n: still here\n\nevent: done\ndata: {}\n\n")
    }
  }

  @Test("a client that goes away ends the call to the model")
  func disconnection() async throws {
    let model = ScriptedModel { _ in .silence("In Berlin") }
    let folder = try TemporaryFolder()
    var services = try await WebTest.services(over: try WebTest.offers(), in: folder)
    services.model = model
    var configuration = WebConfiguration()
    configuration.port = 0
    let server = WebServer(services, configuration: configuration, logger: Logger(label: "test"))
    try await server.application().test(.live) { client in
      let port = try #require(client.port)
      try await HTTPClient.shared.ask(port: port) { parts in
        for try await part in parts where String(buffer: part).contains("event: tokens") { return }
      }
      while model.underWay > 0 { await Task.yield() }
    }
    #expect(model.prompts.count == 1)
    withExtendedLifetime(folder) {}
  }

  @Test("a server that is told to stop ends the stream with an event")
  func shutdown() async throws {
    let model = ScriptedModel { _ in .silence("In Berlin") }
    let folder = try TemporaryFolder()
    var services = try await WebTest.services(over: try WebTest.offers(), in: folder)
    services.model = model
    var configuration = WebConfiguration()
    configuration.port = 0
    let (ports, ready) = AsyncStream<Int>.makeStream()
    let server = WebServer(services, configuration: configuration, logger: Logger(label: "test"))
    let group = ServiceGroup(services: [server.application { ready.yield($0) }], logger: Logger(label: "test"))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      for await port in ports.prefix(1) {
        let text = try await HTTPClient.shared.ask(port: port) { parts in
          var text = ""
          for try await part in parts {
            text += String(buffer: part)
            if text.contains("event: tokens") { await group.triggerGracefulShutdown() }
          }
          return text
        }
        #expect(try EventText(text).events.last?.json.at("detail") == .string("the server is stopping"))
      }
      try await tasks.waitForAll()
    }
    #expect(model.underWay == 0)
    withExtendedLifetime(folder) {}
  }
}

extension HTTPClient {
  /// Asks a question, and hands over what comes as it comes; the connection is closed when `body` returns.
  fileprivate func ask<Value: Sendable>(
    port: Int, _ body: (HTTPClientResponse.Body) async throws -> Value
  ) async throws -> Value {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/v1/ask")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(ByteBuffer(string: #"{"question": "data analyst", "stream": true}"#))
    return try await body(try await execute(request, deadline: .distantFuture).body)
  }
}
