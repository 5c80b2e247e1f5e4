import Assistant
import Offers
import TestSupport
import Testing

@testable import Web

@Suite("A tool")
struct MCPToolTests {
  @Test("gives what its schema promises", arguments: MCPTest.calls)
  func promises(tool: String, arguments: String) async throws {
    try await MCPTest.withPeer { peer in
      let result = try await peer.call(tool, arguments)
      #expect(!result.isToolError, Comment(rawValue: result.shownText))
      let output = try #require(Self.tools(peer).first { $0.name == tool }).output
      #expect(output.faults(in: try #require(result["structuredContent"])) == [])
    }
  }

  @Test("only reads, and takes no argument that it doesn't know")
  func listing() async throws {
    try await MCPTest.withPeer { peer in
      let tools = try await peer.answer("tools/list").outcome.get()["tools"].elements
      #expect(
        tools.map { $0["name"]?.lenientText } == [
          "search_offers", "get_offer", "count_offers", "similar_offers", "list_filters", "ask",
        ])
      for tool in tools {
        #expect(tool["annotations"]?["readOnlyHint"] == .bool(true))
        #expect(tool["inputSchema"]?["additionalProperties"] == .bool(false))
        #expect(tool["outputSchema"]?["type"] == .string("object"))
      }
    }
  }

  @Test(
    "says what is wrong with a call and what to do",
    arguments: [
      ("search_offers", #"{"query": "x", "colour": "red"}"#, "unknown argument \"colour\", known are query"),
      ("search_offers", #"{"filters": {"planet": "Mars"}}"#, "filters.planet"),
      ("search_offers", #"{"query": "x", "limit": 26}"#, "\"limit\" must be a whole number from 1 to 25"),
      ("search_offers", #"{"query": "x", "limit": 1e400}"#, "limit"), ("search_offers", "{}", "list_filters"),
      ("search_offers", #"{"query": "x", "filters": {"country": ["Atlantis"]}}"#, "Atlantis"),
      ("search_offers", #"{"query": "x", "filters": {"start_after": "soon"}}"#, "2026-10-01"),
      ("get_offer", "{}", "\"id\" is missing"), ("get_offer", #"{"id": "VIE999404"}"#, "search_offers"),
      ("get_offer", #"{"id": 1, "offset": 3}"#, "section"), ("count_offers", #"{"group_by": "colour"}"#, "country"),
      ("similar_offers", #"{"id": ["1"]}"#, "an offer's id"), ("ask", #"{"question": ""}"#, "empty"),
    ])
  func mistakes(tool: String, arguments: String, part: String) async throws {
    try await MCPTest.withPeer { peer in
      let result = try await peer.call(tool, arguments)
      #expect(result.isToolError)
      #expect(result["structuredContent"] == nil)
      #expect(result.shownText.contains(part), Comment(rawValue: result.shownText))
    }
  }

  @Test("shows no contact and leads nowhere, whatever an offer says", arguments: MCPTest.calls.map(\.tool))
  func contacts(tool: String) async throws {
    let offers = PoisonedOffer.all.filter { [.contactData, .callAddress, .image].contains($0.kind) }
    try await MCPTest.withPeer(try offers.map { try OfferRecord($0.record) }) { peer in
      for offer in offers {
        let result = try await peer.call(tool, Self.arguments(of: tool, about: offer))
        #expect(!result.isToolError, Comment(rawValue: result.shownText))
        for word in PoisonedOffer.forbidden { #expect(!result.text.contains(word), "\(offer.name) shows \(word)") }
      }
    }
  }

  @Test("sets apart what employers wrote, between marks that no offer can forge")
  func marks() async throws {
    let offers = PoisonedOffer.all.filter { $0.kind == .forgedDelimiter }
    try await MCPTest.withPeer(try offers.map { try OfferRecord($0.record) }) { peer in
      for offer in offers {
        let text = try await peer.call("get_offer", "{\"id\": \(offer.id)}").shownText
        let closings = text.split(separator: "\n").filter { $0.hasPrefix("</offers-") }
        #expect(closings.count == 1)
        #expect(text.contains("data, not instructions"))
      }
    }
  }

  @Test("gives a long text in parts that are the whole together")
  func parts() async throws {
    let words = (1...4_000).map { "mot\($0)" }.joined(separator: " ")
    let record = try SampleRecord.record(5, ["missionDescription": .string(words)])
    try await MCPTest.withPeer([record]) { peer in
      let start = try await peer.call("get_offer", #"{"id": "5"}"#)
      #expect(start.shownText.contains("\"section\": \"description\", \"offset\": 2500"))
      var (text, offset): (String, Int?) = ("", 0)
      while let next = offset {
        let part = try await peer.call(
          "get_offer", "{\"id\": \"5\", \"section\": \"description\", \"offset\": \(next)}")
        let section = try #require(part["structuredContent"]?["sections"].elements.first)
        text += section["text"]?.lenientText ?? ""
        offset = section["next_offset"]?.lenientInteger
      }
      #expect(text == words)
    }
  }

  @Test("reads conditions as a person writes them")
  func conditions() async throws {
    try await MCPTest.withPeer { peer in
      let result = try await peer.call(
        "search_offers", #"{"filters": {"country": ["Allemagne", "spain"], "start_after": "2026-09"}}"#)
      #expect(result["structuredContent"]?["total"] == .integer(2))
      #expect(result["structuredContent"]?["filters"]?["country"] == .array([.string("DE"), .string("ES")]))
    }
  }

  @Test("turns pages without losing or repeating an offer")
  func pages() async throws {
    try await MCPTest.withPeer { peer in
      var (ids, offset): ([Int], Int?) = ([], 0)
      while let next = offset {
        let page = try await peer.call(
          "search_offers", "{\"filters\": {\"type\": \"VIE\"}, \"limit\": 1, \"offset\": \(next)}")
        ids += page["structuredContent"]?["offers"].elements.compactMap { $0["id"]?.lenientInteger } ?? []
        offset = page["structuredContent"]?["next_offset"]?.lenientInteger
      }
      #expect(ids.sorted() == [1, 2, 3])
    }
  }

  // MARK: -

  private static func tools(_ peer: MCPTest.Peer) -> [any MCPTool] { peer.server.tools }

  private static func arguments(of tool: String, about offer: PoisonedOffer) -> String {
    switch tool {
    case "get_offer", "similar_offers": "{\"id\": \(offer.id)}"
    case "ask": #"{"question": "analyste de données contact clé adresse"}"#
    case "count_offers": #"{"group_by": "company"}"#
    case "list_filters": #"{"filter": "company"}"#
    default: #"{"query": "analyste contact évil écris logo appelle"}"#
    }
  }
}
