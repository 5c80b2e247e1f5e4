import Offers
import Testing

@testable import Web

@Suite("The Model Context Protocol")
struct MCPServerTests {
  @Test(
    "settles on the client's revision where it has a handshake, else on the newest that has one",
    arguments: [
      ("2025-11-25", "2025-11-25"), ("2025-06-18", "2025-06-18"), ("2025-03-26", "2025-03-26"),
      ("2024-11-05", "2025-11-25"), ("2026-07-28", "2025-11-25"), ("next", "2025-11-25"),
    ])
  func negotiation(wanted: String, settled: String) async throws {
    try await MCPTest.withPeer { peer in
      let params = JSONValue.members(["protocolVersion": .string(wanted), "capabilities": .object([])])
      let result = try await peer.answer("initialize", params, settled: nil).outcome.get()
      #expect(result["protocolVersion"] == .string(settled))
      #expect(result["capabilities"]?["tools"] == .object([]))
      #expect(result["serverInfo"]?["name"] == .string("vie"))
    }
  }

  @Test(
    "answers what can't be asked with the protocol's codes",
    arguments: [
      ("initialize", "{}", -32602), ("nonsense", "{}", -32601), ("server/discover", "{}", -32601),
      ("tools/list", #"{"cursor": "2"}"#, -32602), ("tools/call", "{}", -32602),
      ("tools/call", #"{"name": "drop_offers"}"#, -32602),
      ("tools/call", #"{"name": "ask", "arguments": []}"#, -32602),
    ])
  func errors(method: String, params: String, code: Int) async throws {
    try await MCPTest.withPeer { peer in
      let answer = try await peer.answer(method, try JSONValue(parsing: params))
      #expect(answer.error?.code.rawValue == code)
      #expect(answer.messages.last?["id"] == .integer(7))
    }
  }

  @Test("answers a ping before the handshake, and tools only behind it")
  func order() async throws {
    try await MCPTest.withPeer { peer in
      let ping = try await peer.answer("ping", settled: nil)
      #expect(ping.outcome == .success(.object([])))
      let list = try await peer.answer("tools/list", settled: nil)
      #expect(list.error?.code == .invalidParams)
    }
  }

  @Test("tells a client without a handshake what it speaks")
  func discovery() async throws {
    try await MCPTest.withPeer { peer in
      let result = try await peer.answer("server/discover", try MCPTest.stateless(), settled: nil).outcome.get()
      #expect(result["supportedVersions"].elements.first == .string("2026-07-28"))
      #expect(result["supportedVersions"].elements.contains(.string("2025-11-25")))
      #expect(result["resultType"] == .string("complete"))
      #expect(result["cacheScope"] == .string("public"))
      #expect((result["ttlMs"]?.lenientInteger ?? -1) >= 0)
      #expect(result["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"] == .string("vie"))
    }
  }

  @Test("says with every result of a stateless revision that it is complete, and with none of the others")
  func completeness() async throws {
    try await MCPTest.withPeer { peer in
      let params = try MCPTest.stateless("2026-07-28", #", "name": "count_offers""#)
      let modern = try await peer.answer("tools/call", params, settled: nil).outcome.get()
      #expect(modern["resultType"] == .string("complete"))
      #expect(modern["structuredContent"]?["total"] == .integer(3))
      let legacy = try await peer.call("count_offers", "{}")
      #expect(legacy["resultType"] == nil)
      #expect(legacy["structuredContent"]?["total"] == .integer(3))
    }
  }

  @Test(
    "refuses a request that names its revision by halves, or one that isn't spoken",
    arguments: [
      (#"{"_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28"}}"#, -32602),
      (#"{"_meta": {"io.modelcontextprotocol/protocolVersion": 3}}"#, -32602),
      (#"{"_meta": {"io.modelcontextprotocol/protocolVersion": "1900-01-01"}}"#, -32022),
    ])
  func declarations(params: String, code: Int) async throws {
    try await MCPTest.withPeer { peer in
      let error = try await peer.answer("tools/list", try JSONValue(parsing: params)).error
      #expect(error?.code.rawValue == code)
      if code == -32022 { #expect(error?.data?["supported"].elements.first == .string("2026-07-28")) }
    }
  }

  @Test("has no handshake and no ping in a stateless revision", arguments: ["initialize", "ping"])
  func removed(method: String) async throws {
    try await MCPTest.withPeer { peer in
      let answer = try await peer.answer(method, try MCPTest.stateless(), settled: nil)
      #expect(answer.error?.code == .methodNotFound)
    }
  }

  @Test("ends a subscription right after it began, for nothing here ever changes")
  func subscription() async throws {
    try await MCPTest.withPeer { peer in
      let params = try MCPTest.stateless("2026-07-28", #", "notifications": {"toolsListChanged": true}"#)
      let messages = try await peer.answer("subscriptions/listen", params, settled: nil).messages
      #expect(messages.map { $0["method"]?.lenientText } == ["notifications/subscriptions/acknowledged", nil])
      #expect(messages.first?["params"]?["notifications"] == .object([]))
      #expect(messages.last?["result"]?["_meta"]?["io.modelcontextprotocol/subscriptionId"] == .integer(7))
    }
  }

  @Test("tells clients of 2025-03-26 nothing of what came later")
  func oldClients() async throws {
    try await MCPTest.withPeer { peer in
      let list = try await peer.answer("tools/list", settled: .march2025).outcome.get()
      #expect(list["tools"].elements.count == 6)
      #expect(list["tools"].elements.allSatisfy { $0["outputSchema"] == nil && $0["title"] == nil })
      let params = try JSONValue(parsing: #"{"name": "count_offers"}"#)
      let result = try await peer.answer("tools/call", params, settled: .march2025).outcome.get()
      #expect(result["structuredContent"] == nil)
      #expect(result.shownText.contains("3 offers"))
    }
  }
}
