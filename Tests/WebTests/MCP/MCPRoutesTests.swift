import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offers
import Testing

@testable import Web

@Suite("POST /mcp")
struct MCPRoutesTests {
  private static let meta = """
    "_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": {}}
    """

  /// What is sent and what must come back.
  struct Exchange: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var headers: [(String, String)] = []
    let body: String
    let status: HTTPResponse.Status
    /// A part of the body.
    var part = ""
  }

  private static let legacy: [Exchange] = [
    Exchange(
      testDescription: "a handshake",
      body: #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}"#, status: .ok,
      part: #""protocolVersion":"2025-06-18""#),
    Exchange(
      testDescription: "a notification", body: #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      status: .accepted),
    Exchange(
      testDescription: "a list", headers: [("MCP-Protocol-Version", "2025-11-25")],
      body: #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, status: .ok, part: "outputSchema"),
    Exchange(
      testDescription: "an unknown method", headers: [("MCP-Protocol-Version", "2025-11-25")],
      body: #"{"jsonrpc":"2.0","id":1,"method":"x"}"#, status: .ok, part: "-32601"),
    Exchange(
      testDescription: "an unknown revision", headers: [("MCP-Protocol-Version", "1999-01-01")],
      body: #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, status: .badRequest, part: "-32022"),
    Exchange(testDescription: "no JSON", body: "{", status: .badRequest, part: "-32700"),
    Exchange(testDescription: "no message", body: "{}", status: .badRequest, part: "-32600"),
    Exchange(
      testDescription: "an Accept without JSON", headers: [("Accept", "text/html, application/json;q=0")],
      body: #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, status: .notAcceptable, part: "Accept"),
    Exchange(
      testDescription: "a batch of 2025-03-26",
      body: #"[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"x"},7]"#, status: .ok,
      part: #"[{"jsonrpc":"2.0","id":1,"result":{}},{"jsonrpc":"2.0","id":null,"error""#),
    Exchange(
      testDescription: "a batch of notifications", body: #"[{"jsonrpc":"2.0","method":"x"}]"#, status: .accepted),
    Exchange(testDescription: "an empty batch", body: "[]", status: .badRequest, part: "-32600"),
    Exchange(
      testDescription: "a batch of a revision without", headers: [("MCP-Protocol-Version", "2025-06-18")],
      body: #"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#, status: .badRequest, part: "-32600"),
    Exchange(
      testDescription: "too much", body: "\"" + String(repeating: "x", count: 1 << 20) + "\"",
      status: .contentTooLarge),
  ]

  private static func stateless(
    _ name: String, _ method: String, _ headers: KeyValuePairs<String, String?> = [:], _ rest: String = "",
    status: HTTPResponse.Status, part: String = ""
  ) -> Exchange {
    let usual = [("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", method)]
    let kept = usual.filter { name, _ in !headers.contains { $0.key == name } }
    let fields = kept + headers.compactMap { name, value in value.map { (name, $0) } }
    return Exchange(
      testDescription: name, headers: fields,
      body: "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\(method)\",\"params\":{\(meta)\(rest)}}", status: status,
      part: part)
  }

  private static let count = #","name":"count_offers""#

  private static let modern: [Exchange] = [
    stateless("discovery", "server/discover", status: .ok, part: "supportedVersions"),
    stateless(
      "a call", "tools/call", ["Mcp-Name": "count_offers"], count, status: .ok, part: #""resultType":"complete""#),
    stateless(
      "a call by an encoded name", "tools/call", ["Mcp-Name": "=?base64?Y291bnRfb2ZmZXJz?="], count, status: .ok),
    stateless("a call without its name", "tools/call", [:], count, status: .badRequest, part: "-32020"),
    stateless("a call by another name", "tools/call", ["Mcp-Name": "ask"], count, status: .badRequest, part: "-32020"),
    stateless("no method", "tools/list", ["Mcp-Method": nil], status: .badRequest, part: "-32020"),
    stateless("another method", "tools/list", ["Mcp-Method": "ping"], status: .badRequest, part: "-32020"),
    stateless("no revision", "tools/list", ["MCP-Protocol-Version": nil], status: .badRequest, part: "-32020"),
    stateless(
      "another revision", "tools/list", ["MCP-Protocol-Version": "2025-11-25"], status: .badRequest, part: "-32020"),
    stateless("an unknown method", "x", status: .notFound, part: "-32601"),
    stateless(
      "a subscription", "subscriptions/listen", ["Accept": "application/json, text/event-stream"], status: .ok,
      part: "event: message\ndata: {"),
    stateless(
      "a subscription that takes no events", "subscriptions/listen", ["Accept": "application/json"],
      status: .notAcceptable),
    Exchange(
      testDescription: "no revision in the body", headers: [("MCP-Protocol-Version", "2026-07-28")],
      body: #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, status: .badRequest, part: "-32602"),
  ]

  @Test("answers as its revision says", arguments: legacy + modern)
  func exchange(_ exchange: Exchange) async throws {
    try await WebTest.withServer { client in
      var headers: HTTPFields = [.contentType: "application/json"]
      for (name, value) in exchange.headers { headers[try #require(HTTPField.Name(name))] = value }
      let response = try await client.execute(
        uri: "/mcp", method: .post, headers: headers, body: ByteBuffer(string: exchange.body))
      let text = String(buffer: response.body)
      #expect(response.status == exchange.status, Comment(rawValue: text))
      #expect(exchange.part.isEmpty || text.contains(exchange.part), Comment(rawValue: text))
      if exchange.status == .accepted { #expect(text.isEmpty) }
    }
  }

  @Test("has nothing to get and no session to end", arguments: [HTTPRequest.Method.get, .delete, .put])
  func methods(method: HTTPRequest.Method) async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(uri: "/mcp", method: method)
      #expect(response.status == .methodNotAllowed)
      #expect(response.headers[.allow] == "POST")
    }
  }
}
