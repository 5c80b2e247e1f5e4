import Offers
import TestSupport
import Testing

@testable import Web

@Suite("/v1/offers")
struct OfferRoutesTests {
  /// Seven offers of three days, one without a day.
  private static func records() throws -> [OfferRecord] {
    let days = ["2026-08-05", "2026-08-07", "2026-08-07", "2026-08-06", "2026-08-07", "2026-08-06"]
    let dated = try days.enumerated().map { index, day in
      try SampleRecord.record(index + 1, ["startBroadcastDate": .string(day + "T00:00:00")])
    }
    return try dated + [SampleRecord.record(7, ["startBroadcastDate": .null])]
  }

  @Test("pages give every offer once, the newest first")
  func pages() async throws {
    try await WebTest.withServer(try Self.records()) { client in
      var ids: [Int] = []
      var path = "/v1/offers?limit=2"
      while true {
        let page = try await client.get(path).json
        #expect(page.at("total") == .integer(7))
        ids += page.at("offers").list.compactMap { $0.at("id").lenientInteger }
        guard let next = page.at("next_cursor").lenientText else { break }
        path = "/v1/offers?limit=2&cursor=\(next)"
      }
      #expect(ids == [5, 3, 2, 6, 4, 1, 7])
    }
  }

  @Test("an offer that is put in meanwhile moves no page")
  func insertion() async throws {
    let cursor = try await WebTest.withServer(try Self.records()) { client in
      try await client.get("/v1/offers?limit=3").json.at("next_cursor").lenientText ?? ""
    }
    let more = try Self.records() + [SampleRecord.record(8, ["startBroadcastDate": .string("2026-08-09T00:00:00")])]
    try await WebTest.withServer(more) { client in
      let page = try await client.get("/v1/offers?limit=3&cursor=\(cursor)").json
      #expect(page.at("offers").list.map { $0.at("id") } == [.integer(6), .integer(4), .integer(1)])
    }
  }

  @Test("a question and conditions choose what is listed")
  func selection() async throws {
    try await WebTest.withServer { client in
      let page = try await client.get("/v1/offers?q=soudage&country=BE").json
      #expect(page.at("offers").list.map { $0.at("id") } == [.integer(3)])
      #expect(page.at("next_cursor") == .null)
    }
  }

  @Test("one offer has all its facts, texts and history, by id and by reference", arguments: ["1", "VIE1", "vie%31"])
  func show(name: String) async throws {
    try await WebTest.withServer { client in
      let json = try await client.get("/v1/offers/\(name)").json
      #expect(json.at("id") == .integer(1))
      #expect(json.at("description").lenientText?.contains("dashboards") == true)
      #expect(json.at("history", "events").list.count == 1)
      #expect(json.at("withdrawn") == .null)
    }
  }

  @Test(
    "an offer that nobody knows is not found",
    arguments: ["999", "x", "VIE999", "%20", "99999999999999999999", "%F0%9F%92%A9", "-1"])
  func unknown(name: String) async throws {
    try await WebTest.withServer { client in
      let response = try await client.get("/v1/offers/\(name)")
      #expect(response.status == .notFound)
      #expect(response.headers[.contentType] == "application/problem+json")
    }
  }

  @Test("contacts are shown with the one offer, and nowhere else")
  func contacts() async throws {
    let records = try (1...2).map {
      try SampleRecord.record(
        $0,
        [
          "contactName": .string("Camille Exemple"), "contactEmail": .string("camille@example.org"),
          "contactURL": .string("camille@example.org"),
        ])
    }
    try await WebTest.withServer(records) { client in
      #expect(try await client.get("/v1/offers/1").json.at("contact_name") == .string("Camille Exemple"))
      let elsewhere = [
        "/v1/offers", "/v1/search?q=donn%C3%A9es", "/v1/offers/1/similar", "/v1/facets", "/v1/stats",
        "/v1/export?format=jsonl", "/v1/export?format=json", "/v1/export?format=csv", "/v1/export?format=npz",
      ]
      for path in elsewhere {
        let response = try await client.get(path)
        #expect(response.status == .ok)
        #expect(!response.text.lowercased().contains("camille"), Comment(rawValue: path))
      }
    }
  }

  @Test("a withdrawn offer is shown by its id with its date, and is in no list")
  func withdrawn() async throws {
    let records = try SampleRecord.records(1...5)
    try await WebTest.withServer(records, laterOnly: [1, 2, 3, 4]) { client in
      #expect(try await client.get("/v1/offers/5").json.at("withdrawn") != .null)
      for path in ["/v1/offers", "/v1/search?country=DE", "/v1/export?format=jsonl", "/v1/offers/1/similar"] {
        let text = try await client.get(path).text
        #expect(!text.contains("VIE5"), Comment(rawValue: path))
      }
    }
  }

  @Test("offers that are like one are given in the shape of a search, without itself")
  func similar() async throws {
    try await WebTest.withServer(try SampleRecord.records(1...4)) { client in
      let json = try await client.get("/v1/offers/VIE1/similar?n=2&country=DE").json
      #expect(json.names.contains("facets"))
      #expect(!json.at("hits").list.contains { $0.at("id") == .integer(1) })
    }
  }
}
