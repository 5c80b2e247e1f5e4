import Foundation
import Offers
import Testing

@testable import Web

@Suite("/v1/facets, /v1/stats and /v1/compile")
struct FigureRoutesTests {
  @Test("counts are of the offers that conditions and question choose")
  func facets() async throws {
    try await WebTest.withServer { client in
      let all = try await client.get("/v1/facets").json
      #expect(all.at("total") == .integer(3))
      #expect(all.at("facets", "country", "DE") == .integer(1))
      let some = try await client.get("/v1/facets?q=soudage").json
      #expect(some.at("facets", "city").names == ["Liège"] || some.at("total") == .integer(1))
    }
  }

  @Test("counts take clones for one where that is asked for, as a search counts them", arguments: ["", "q=soudage&"])
  func folded(question: String) async throws {
    try await WebTest.withServer { client in
      let facets = try await client.get("/v1/facets?\(question)fold=true&top=1").json
      let search = try await client.get("/v1/search?\(question.isEmpty ? "min_pay=0&" : question)n=1000").json
      #expect(facets.at("total") == search.at("total"))
      #expect(facets.at("facets", "country").names.count == 1)
      #expect(try await client.get("/v1/stats?\(question)top=0").json.at("facets", "city").names.isEmpty)
      #expect(try await client.get("/v1/facets?top=-1").status == .badRequest)
    }
  }

  @Test("a company's name may have commas, and several are given one by one")
  func companies() async throws {
    try await WebTest.withServer { client in
      let all = try await client.get("/v1/facets").json
      let names = all.at("facets", "company").names
      let queries = names.map { "company=" + ($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "") }
      let query = queries.joined(separator: "&")
      #expect(try await client.get("/v1/facets?\(query)&company=No,%20Such").json.at("total") == all.at("total"))
      #expect(try await client.get("/v1/facets?strict=true&company=No%20Such,Ateliers").json.at("total") == .integer(0))
      #expect(try await client.get("/v1/facets?strict=true&strict=true").status == .badRequest)
    }
  }

  @Test("figures say how old the mirror is and how its last run went")
  func stats() async throws {
    try await WebTest.withServer(
      nil, WebTest.services { $0.now = { Timestamp(milliseconds: WebTest.now.milliseconds + 90_000) } }
    ) {
      client in
      let json = try await client.get("/v1/stats?country=DE,ES").json
      #expect(json.at("live") == .integer(3))
      #expect(json.at("selected") == .integer(2))
      #expect(json.at("age_seconds") == .integer(90))
      #expect(json.at("refreshed") == json.at("last_refresh"))
      #expect(json.at("sync", "state") == .string("complete"))
    }
  }

  @Test("a question is compiled into its plan and the pieces it was read from")
  func compile() async throws {
    try await WebTest.withServer { client in
      let json = try await client.post(
        "/v1/compile", #"{"question": "data en Allemagne, 12 mois, si possible à Berlin"}"#
      ).json
      #expect(json.at("plan", "filters", "country").list == [.string("DE")])
      #expect(json.at("spans").list.contains { $0.at("strength") == .string("soft") })
    }
  }
}
