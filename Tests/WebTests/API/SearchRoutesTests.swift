import HTTPTypes
import Offers
import TestSupport
import Testing

@testable import Web

@Suite("/v1/search")
struct SearchRoutesTests {
  @Test("the answer has the contract's shape")
  func shape() async throws {
    try await WebTest.withServer { client in
      let json = try await client.post("/v1/search", #"{"query": "data analyst en Allemagne"}"#).json
      #expect(
        json.names == [
          "query", "mode", "took_ms", "plan", "refused", "total", "undecided", "hits", "facets",
        ])
      #expect(json.at("plan", "filters", "country").list == [.string("DE")])
      let hit = try #require(json.at("hits").list.first)
      #expect(
        hit.names == [
          "id", "reference", "score", "title", "company", "city", "country", "country_name", "months", "pay_eur",
          "start", "published", "competition", "language", "url", "snippets", "unknown", "why", "duplicates",
        ])
      #expect(hit.at("reference") == .string("VIE1"))
    }
  }

  @Test("parameters of an address ask for the same as members of a body")
  func parameters() async throws {
    try await WebTest.withServer { client in
      let posted = try await client.post(
        "/v1/search", #"{"q": "soudage", "limit": 5, "filters": {"country": "Belgique, DE", "min_months": 12}}"#)
      let got = try await client.get("/v1/search?query=soudage&n=5&country=Belgique,DE&min_months=12")
      let hits = try got.json.at("hits")
      #expect(try posted.json.at("hits") == hits)
      #expect(hits.list.map { $0.at("id") } == [.integer(3)])
    }
  }

  @Test(
    "conditions are read as on the command line",
    arguments: [
      (#"{"country": "Allemagne"}"#, [1]), (#"{"country": ["es", "Belgium"]}"#, [2, 3]),
      (#"{"city": "Liège"}"#, [3]), (#"{"zone": 1}"#, []), (#"{"min_months": 13, "strict": true}"#, [3]),
      (#"{"filters": {"country": "DE,ES"}}"#, [1, 2]), (#"{"telework": false}"#, []),
      (#"{"filters": {"country": ["DE"], "any_place": true, "city": ["Madrid"]}}"#, [1, 2]),
      (#"{"country": null, "company": "ateliers"}"#, [1, 2, 3]),
      (#"{"min_months": "13", "max_months": "024", "filters": {"strict": true}}"#, [3]),
      (#"{"min_pay": "0.5", "n": "3"}"#, [1, 2, 3]), (#"{"n": "3", "offset": "0"}"#, [1, 2, 3]),
    ])
  func filters(body: String, ids: [Int]) async throws {
    try await WebTest.withServer { client in
      let json = try await client.post("/v1/search", body).json
      #expect(Set(json.at("hits").list.compactMap { $0.at("id").lenientInteger }) == Set(ids))
    }
  }

  @Test(
    "nothing that is asked for is everything, and no condition is made up", arguments: ["{}", #"{"query": " \t"}"#])
  func everything(body: String) async throws {
    try await WebTest.withServer { client in
      let posted = try await client.post("/v1/search", body).json
      let got = try await client.get("/v1/search").json
      #expect(Set(posted.at("hits").list.compactMap { $0.at("id").lenientInteger }) == [1, 2, 3])
      #expect(posted.at("plan", "filters") == .object([]))
      #expect(posted.at("refused") == .bool(false))
      #expect(posted.at("hits") == got.at("hits"))
    }
  }

  @Test("the order can be by date, pay or competition, and pages follow one another")
  func order() async throws {
    let records = try [
      SampleRecord.record(1, ["indemnite": .decimal(1000), "missionTitle": .string("Acheteur")]),
      SampleRecord.record(2, ["indemnite": .decimal(3000), "missionTitle": .string("Comptable")]),
      SampleRecord.record(3, ["indemnite": .null, "missionTitle": .string("Juriste")]),
      SampleRecord.record(4, ["indemnite": .decimal(2000), "missionTitle": .string("Soudeur")]),
    ]
    try await WebTest.withServer(records) { client in
      var ids: [JSONValue] = []
      for offset in 0..<4 {
        let page = try await client.get("/v1/search?country=DE&sort=pay&n=1&offset=\(offset)").json
        #expect(page.at("total") == .integer(4))
        ids += page.at("hits").list.map { $0.at("id") }
      }
      #expect(ids == [.integer(2), .integer(4), .integer(1), .integer(3)])
    }
  }

  @Test("where nothing fits the answer is a refusal, not an error")
  func refusal() async throws {
    try await WebTest.withServer { client in
      let json = try await client.post("/v1/search", #"{"query": "astronaute", "country": "JP"}"#).json
      #expect(json.at("refused") == .bool(true))
      #expect(json.at("hits").list.isEmpty)
    }
  }

  @Test("meaning alone is refused where nothing is embedded")
  func meaningAbsent() async throws {
    try await WebTest.withServer { client in
      let response = try await client.post("/v1/search", #"{"query": "data", "mode": "semantic"}"#)
      #expect(response.status == .conflict)
      #expect(try response.json.at("kind") == .string("not_configured"))
    }
  }
}
