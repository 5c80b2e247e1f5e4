import AsyncHTTPClient
import Foundation
import NIOCore
import OpenAIStub
import TestSupport
import Testing

/// What a running server does when the system sends it a signal.
@Suite("A signal to vie serve", .timeLimit(.minutes(20)))
struct SignalTests {
  @Test("SIGTERM with a stream of events open ends it and the server within 10 s, without a failure")
  func openStream() async throws {
    try await withUnendingModel { server, asked in
      async let text = Self.ask(server, streaming: true)
      for await _ in asked.prefix(1) {}
      #expect(await server.stop(patience: .seconds(10)) == 0)
      let told = try await text
      #expect(told.contains("the server is stopping"))
    }
  }

  @Test("a second SIGTERM ends at once a server that waits for a request")
  func second() async throws {
    try await withUnendingModel { server, asked in
      async let text = Self.ask(server, streaming: false)
      for await _ in asked.prefix(1) {}
      kill(server.identifier, SIGTERM)
      while !server.errors.contains("stopping") { await Task.yield() }
      #expect(await server.stop() == 128 + SIGTERM)
      let answer = try? await text
      #expect(answer == nil)
    }
  }

  @Test("SIGHUP reads the token anew, and keeps the old one where that fails")
  func reload() async throws {
    let home = try await OpenAIPython.home()
    let file = home.file("token")
    let (first, second) = ("first-token-0123456789", "second-token-0123456789")
    func write(_ token: String) throws { try Data(token.utf8).write(to: URL(filePath: file)) }
    try write(first)
    let server = try await ServedProgram(
      home: home.path, arguments: ["--token-file", file], environment: ["VIE_EMBEDDER": "none"])
    #expect(try await Self.status(first, server) == 200)
    try write(second)
    #expect(try await Self.status(second, server) == 401)
    kill(server.identifier, SIGHUP)
    while !server.errors.contains("settings read anew") { await Task.yield() }
    #expect(try await Self.status(second, server) == 200)
    #expect(try await Self.status(first, server) == 401)
    try write("short")
    kill(server.identifier, SIGHUP)
    while !server.errors.contains("settings can't be read anew") { await Task.yield() }
    #expect(try await Self.status(second, server) == 200)
    #expect(!server.errors.contains(first) && !server.errors.contains(second))
    #expect(await server.stop() == 0)
  }

  // MARK: -

  /// Hands `body` a server whose model never ends a reply, and a sign for each question that it gets.
  private func withUnendingModel(_ body: (ServedProgram, AsyncStream<Void>) async throws -> Void) async throws {
    let home = try await OpenAIPython.home()
    let (asked, source) = AsyncStream.makeStream(of: Void.self)
    var options = OpenAIStubOptions()
    options.chat = { _ in
      source.yield()
      return ChatScript([.frame(.role), .silence])
    }
    try await OpenAIStub.withServer(options) { stub in
      let environment = [
        "OPENAI_BASE_URL": stub.baseURL, "OPENAI_API_KEY": "sk-test-0123456789", "VIE_EMBEDDER": "none",
      ]
      try await ServedProgram.run(home: home.path, environment: environment) { try await body($0, asked) }
    }
  }

  private static func ask(_ server: ServedProgram, streaming: Bool) async throws -> String {
    var request = HTTPClientRequest(url: server.address + "/v1/ask")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(ByteBuffer(string: #"{"question": "data à Berlin", "stream": \#(streaming)}"#))
    let response = try await HTTPClient.shared.execute(request, deadline: .distantFuture)
    return String(buffer: try await response.body.collect(upTo: 1 << 20))
  }

  private static func status(_ token: String, _ server: ServedProgram) async throws -> UInt {
    var request = HTTPClientRequest(url: server.address + "/v1/stats")
    request.headers.add(name: "Authorization", value: "Bearer \(token)")
    return try await HTTPClient.shared.execute(request, deadline: .distantFuture).status.code
  }
}
