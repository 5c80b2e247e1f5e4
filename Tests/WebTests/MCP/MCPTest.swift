import Offers
import TestSupport
import Testing

@testable import Web

/// The protocol over stored sample offers, without a transport.
enum MCPTest {
  /// What a test asks of.
  struct Peer: Sendable {
    let server: MCPServer

    /// The answer to a request, in a revision that a handshake has settled on.
    func answer(
      _ method: String, _ params: JSONValue = .object([]), settled: MCPRevision? = .november2025
    ) async throws -> RPCAnswer {
      try await server.answer(RPCRequest(id: .number("7"), method: method, params: params), settled: settled)
    }

    /// The result of a call of a tool.
    func call(_ tool: String, _ arguments: String) async throws -> JSONValue {
      let params = JSONValue.members(["name": .string(tool), "arguments": try JSONValue(parsing: arguments)])
      return try await answer("tools/call", params).outcome.get()
    }
  }

  static func withPeer<Value>(
    _ records: [OfferRecord]? = nil, _ change: (inout WebServices) -> Void = { _ in },
    _ body: (Peer) async throws -> Value
  ) async throws -> Value {
    let folder = try TemporaryFolder()
    var services = try await WebTest.services(over: records ?? WebTest.offers(), in: folder)
    change(&services)
    let value = try await body(Peer(server: MCPServer(services)))
    withExtendedLifetime(folder) {}
    return value
  }

  /// `params` of a request that says all about itself.
  static func stateless(_ version: String = "2026-07-28", _ rest: String = "") throws -> JSONValue {
    try JSONValue(
      parsing: """
        {"_meta": {"io.modelcontextprotocol/protocolVersion": "\(version)", \
        "io.modelcontextprotocol/clientCapabilities": {}}\(rest)}
        """)
  }

  /// The calls that tests try each tool with.
  static let calls: [(tool: String, arguments: String)] = [
    ("search_offers", #"{"query": "data analyst"}"#),
    ("search_offers", #"{"query": "nothing like it at all", "filters": {"country": ["JP"]}}"#),
    ("search_offers", #"{"filters": {"country": "DE", "min_months": 6, "strict": true}, "limit": 1, "offset": 1}"#),
    ("get_offer", #"{"id": 1}"#), ("get_offer", #"{"id": "2", "section": "profile", "offset": 5}"#),
    ("count_offers", "{}"), ("count_offers", #"{"query": "soudage", "group_by": "city", "limit": 1}"#),
    ("similar_offers", #"{"id": "1", "limit": 2}"#), ("list_filters", "{}"),
    ("list_filters", #"{"filter": "company", "limit": 1}"#), ("ask", #"{"question": "data analyst à Berlin ?"}"#),
    ("ask", #"{"question": "combien d'offres en Espagne ?", "language": "fr"}"#),
  ]
}

extension JSONValue {
  /// The text that a result of a tool has for a model.
  var shownText: String { self["content"].elements.compactMap { $0["text"]?.lenientText }.joined(separator: "\n") }

  var isToolError: Bool { self["isError"] == .bool(true) }
}
