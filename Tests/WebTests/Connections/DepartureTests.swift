import NIOCore
import NIOPosix
import OpenAIStub
import TestSupport
import Testing

@testable import Web

/// A client that asks and doesn't wait for the answer, and the model behind the server, which costs money.
@Suite("A client that leaves", .timeLimit(.minutes(20)))
struct DepartureTests {
  private static let requests = [
    ("/v1/ask", #"{"question": "data à Berlin", "stream": false}"#),
    ("/v1/ask", #"{"question": "data à Berlin", "stream": true}"#),
    ("/v1/chat/completions", #"{"model": "vie", "messages": [{"role": "user", "content": "data à Berlin"}]}"#),
    (
      "/v1/chat/completions",
      #"{"model": "vie", "stream": true, "messages": [{"role": "user", "content": "data à Berlin"}]}"#
    ),
    (
      "/mcp",
      #"{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "#
        + #""params": {"name": "ask", "arguments": {"question": "data à Berlin"}}}"#
    ),
  ]

  @Test("ends the call to the model", arguments: requests, [false, true])
  func upstream(request: (path: String, body: String), resets: Bool) async throws {
    try await Self.withServer(reply: ChatScript([.frame(.role), .silence])) { server, stub, asked in
      let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(host: "127.0.0.1", port: server.port).get()
      if resets {
        let options = try #require(channel as? any SocketOptionProvider)
        try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
      }
      try await channel.writeAndFlush(Self.bytes(request.path, request.body, port: server.port))
      for await _ in asked.prefix(1) {}
      try await channel.close()
      for await number in stub.closings.prefix(1) { #expect(number == 0) }
      #expect(!server.errors.contains("request failed"))
    }
  }

  @Test("only to listen gets the answer, after a word that it will come")
  func halfClosed() async throws {
    let gate = StubGate()
    let reply = ChatScript([.frame(.role), .wait(gate)] + ChatScript.text("Rien à dire.").steps)
    try await Self.withServer(reply: reply) { server, stub, asked in
      let answer = try await Self.connect(to: server.port).executeThenClose { inbound, outbound in
        try await outbound.write(
          Self.bytes("/v1/ask", #"{"question": "data à Berlin", "stream": false}"#, port: server.port))
        outbound.finish()
        var answer = ""
        for try await bytes in inbound {
          answer += String(buffer: bytes)
          if answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\n") { gate.open() }
        }
        return answer
      }
      #expect(answer.contains("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains(#""model":"#))
    }
  }

  @Test("to listen to what comes at once gets nothing but that")
  func quickAnswer() async throws {
    try await Self.withServer(reply: .text("")) { server, _, _ in
      let answer = try await Self.connect(to: server.port).executeThenClose { inbound, outbound in
        try await outbound.write(Self.bytes("/v1/search", #"{"query": "data à Berlin"}"#, port: server.port))
        outbound.finish()
        var answer = ""
        for try await bytes in inbound { answer += String(buffer: bytes) }
        return answer
      }
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
  }

  // MARK: -

  /// Hands `body` a server, the stand-in that writes its answers, and a sign for each question that this one gets.
  private static func withServer(
    reply: ChatScript, _ body: (ServedProgram, OpenAIStubServer, AsyncStream<Void>) async throws -> Void
  ) async throws {
    let home = try await OpenAIPython.home()
    let (asked, source) = AsyncStream.makeStream(of: Void.self)
    var options = OpenAIStubOptions()
    options.chat = { _ in
      source.yield()
      return reply
    }
    try await OpenAIStub.withServer(options) { stub in
      let environment = [
        "OPENAI_BASE_URL": stub.baseURL, "OPENAI_API_KEY": "sk-test-0123456789", "VIE_EMBEDDER": "none",
      ]
      try await ServedProgram.run(home: home.path, environment: environment) { try await body($0, stub, asked) }
    }
  }

  private static func connect(to port: Int) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
    try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
            wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
  }

  private static func bytes(_ path: String, _ body: String, port: Int) -> ByteBuffer {
    ByteBuffer(
      string: "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
        + "Accept: application/json, text/event-stream\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }
}
