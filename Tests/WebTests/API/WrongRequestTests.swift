import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Offers
import Testing

@testable import Web

/// Whatever comes in, what goes out is a problem that says what to do.
@Suite("A wrong request")
struct WrongRequestTests {
  @Test(
    "to search is told what is wrong with it",
    arguments: [
      "", "[]", "null", "{", "\"data\"", "{\"query\": 5}", "{\"query\": [\"a\"]}",
      "{\"query\": \"a\", \"n\": 0}", "{\"query\": \"a\", \"n\": 1001}",
      "{\"query\": \"a\", \"n\": -1}", "{\"query\": \"a\", \"n\": 1e400}", "{\"query\": \"a\", \"n\": 1.5}",
      "{\"query\": \"a\", \"n\": \"ten\"}", "{\"query\": \"a\", \"n\": \"1.5\"}", "{\"query\": \"a\", \"n\": \"\"}",
      "{\"query\": \"a\", \"n\": 99999999999999999999}",
      "{\"query\": \"a\", \"n\": true}", "{\"query\": \"a\", \"n\": 5, \"limit\": 5}",
      "{\"query\": \"a\", \"q\": \"a\"}", "{\"query\": \"a\", \"query\": \"b\"}", "{\"query\": \"a\", \"colour\": 1}",
      "{\"query\": \"a\", \"mode\": \"psychic\"}", "{\"query\": \"a\", \"mode\": 1}",
      "{\"query\": \"a\", \"sort\": \"luck\"}", "{\"query\": \"a\", \"offset\": -1}",
      "{\"query\": \"a\", \"explain\": \"yes\"}", "{\"query\": \"a\", \"filters\": []}",
      "{\"query\": \"a\", \"filters\": {\"colour\": 1}}", "{\"query\": \"a\", \"country\": \"Allemange\"}",
      "{\"query\": \"a\", \"country\": \"\"}", "{\"query\": \"a\", \"country\": 49}",
      "{\"query\": \"a\", \"country\": [[\"DE\"]]}", "{\"query\": \"a\", \"country\": {\"code\": \"DE\"}}",
      "{\"query\": \"a\", \"zone\": 9}", "{\"query\": \"a\", \"city\": \"--\"}",
      "{\"query\": \"a\", \"min_months\": \"12 months\"}", "{\"query\": \"a\", \"min_months\": \"61\"}",
      "{\"query\": \"a\", \"min_pay\": \"1,000\"}", "{\"query\": \"a\", \"min_pay\": \"1e3\"}",
      "{\"query\": \"a\", \"min_pay\": \"0x10\"}",
      "{\"query\": \"a\", \"min_pay\": \"NaN\"}", "{\"query\": \"a\", \"min_pay\": \"1.\"}",
      "{\"query\": \"a\", \"min_pay\": \" 2\"}",
      "{\"query\": \"a\", \"min_pay\": [\"2\"]}", "{\"query\": \"a\", \"min_pay\": \"1\u{301}\"}",
      "{\"query\": \"a\", \"min_months\": 61}",
      "{\"query\": \"a\", \"min_months\": 12, \"max_months\": 6}", "{\"query\": \"a\", \"min_pay\": 1e400}",
      "{\"query\": \"a\", \"min_pay\": -1}", "{\"query\": \"a\", \"start_after\": \"soon\"}",
      "{\"query\": \"a\", \"start_after\": \"2026-02-30\"}", "{\"query\": \"a\", \"competition\": \"fierce\"}",
      "{\"query\": \"a\", \"language\": \"klingon\"}", "{\"query\": \"a\", \"language\": [\"fr\", \"en\"]}",
      "{\"query\": \"a\", \"telework\": \"true\"}", "{\"query\": \"a\", \"type\": \"CDI\"}",
      "{\"query\": \"a\", \"country\": \"DE\", \"filters\": {\"country\": \"ES\"}}",
      "{\"query\": \"\\ud800\"}", "{\"query\": \"a\", \"filters\": {\"country\": \"DE\", \"country\": \"ES\"}}",
    ])
  func search(body: String) async throws {
    try await WebTest.withServer { client in
      try expectProblem(try await client.post("/v1/search", body))
    }
  }

  @Test(
    "in an address is told what is wrong with it",
    arguments: [
      "/v1/search?q=a&q=b", "/v1/search?min_pay=1,000", "/v1/search?q=%", "/v1/search?q=%4", "/v1/search?q=%zz",
      "/v1/search?q=%ff", "/v1/search?q=%ed%a0%80", "/v1/search?q=a&n=ten", "/v1/search?q=a&n=", "/v1/search?q=a&n=0",
      "/v1/search?q=a&n=99999999999999999999", "/v1/search?q=a&filters=%7B%7D", "/v1/search?q=a&colour=red",
      "/v1/search?q=a&%63ountry=DE&country=ES", "/v1/search?q=a&min_pay=nan", "/v1/search?q=a&min_pay=inf",
      "/v1/search?q=a&telework=perhaps", "/v1/search?q=a&country=Allemange", "/v1/search?q=a&=b",
      "/v1/offers?cursor=x", "/v1/offers?cursor=%00", "/v1/offers?limit=0", "/v1/offers?limit=1001",
      "/v1/offers?n=1&limit=1", "/v1/offers?sort=date", "/v1/offers/1?history=no", "/v1/offers/1/similar?n=0",
      "/v1/offers/1/similar?q=a", "/v1/offers/%zz", "/v1/facets?limit=3", "/v1/facets?q=a&q=b", "/v1/stats?x=1",
      "/v1/stats?start_before=2026", "/v1/export?format=xls", "/v1/export?format=", "/v1/export?n=1",
    ])
  func address(path: String) async throws {
    try await WebTest.withServer { client in
      try expectProblem(try await client.get(path))
    }
  }

  @Test(
    "for an answer is told what is wrong with it",
    arguments: [
      "{}", "{\"question\": \"\"}", "{\"question\": \"\", \"filters\": {\"country\": \"DE\"}}", "{\"question\": 1}",
      "{\"question\": \"a\", \"query\": \"a\"}", "{\"question\": \"a\", \"mode\": \"keyword\"}",
      "{\"question\": \"a\", \"stream\": 1}", "{\"question\": \"a\", \"language\": \"de\"}",
      "{\"question\": \"a\", \"conversation\": []}", "{\"question\": \"a\", \"conversation\": {}}",
      "{\"question\": \"a\", \"conversation\": {\"version\": 2}}",
      "{\"question\": \"a\", \"conversation\": {\"version\": 1, \"turns\": 5}}",
      "{\"question\": \"a\", \"conversation\": {\"version\": 1, \"turns\": [5, {\"question\": 5}]}}",
      "{\"question\": \"a\", \"conversation\": {\"version\": 1, \"standing\": {\"question\": 5}}}",
    ])
  func ask(body: String) async throws {
    try await WebTest.withServer { client in
      try expectProblem(try await client.post("/v1/ask", body))
    }
  }

  @Test("of bytes that are no UTF-8 is told so")
  func invalidUTF8() async throws {
    try await WebTest.withServer { client in
      let body = ByteBuffer(bytes: Array("{\"query\": \"".utf8) + [0xFF, 0xC0] + Array("\"}".utf8))
      let response = try await client.execute(
        uri: "/v1/search", method: .post, headers: [.contentType: "application/json"], body: body)
      try expectProblem(response)
    }
  }

  @Test("of great size is refused in peace")
  func size() async throws {
    try await WebTest.withServer { client in
      let marks = "e" + String(repeating: "\u{301}", count: 100_000)
      try expectProblem(try await client.post("/v1/search", "{\"query\": \"\(marks)\"}"))
      try expectProblem(try await client.post("/v1/search", "{\"query\": \"a\", \"city\": \"\(marks)\"}"))
      try expectProblem(try await client.post("/v1/search", "{\"query\": \"a\", \"\(marks)\": 1}"))
      let names = Array(repeating: "\"DE\"", count: 300).joined(separator: ",")
      try expectProblem(try await client.post("/v1/search", "{\"query\": \"a\", \"country\": [\(names)]}"))
      let deep = String(repeating: "[", count: 5_000)
      try expectProblem(try await client.post("/v1/search", "{\"query\": \(deep)"))
      let huge = String(repeating: " ", count: Web.RequestBody.byteLimit)
      let response = try await client.post("/v1/search", "{\"query\": \"\(huge)\"}")
      #expect(response.status == .contentTooLarge)
    }
  }

  @Test("that names an unknown country is told which one may be meant")
  func country() async throws {
    try await WebTest.withServer { client in
      let json = try await client.get("/v1/search?q=data&country=Allemange").json
      #expect(json.at("detail") == .string("no country is called \"Allemange\""))
      #expect(json.at("hint") == .string("Did you mean Allemagne (DE)?"))
    }
  }

  @Test("with an unknown member is told the known ones")
  func unknownMember() async throws {
    try await WebTest.withServer { client in
      let json = try await client.post("/v1/search", #"{"query": "a", "colour": "red"}"#).json
      #expect(json.at("detail").lenientText?.contains("colour") == true)
      #expect(json.at("hint").lenientText?.contains("country, zone, city") == true)
    }
  }

  @Test(
    "by a method that the route hasn't got is told which ones it has",
    arguments: [
      ("/v1/search", "DELETE", "GET, HEAD, POST"), ("/v1/ask", "GET", "POST"), ("/v1/offers", "POST", "GET, HEAD"),
      ("/v1/offers/1", "PUT", "GET, HEAD"), ("/v1/compile", "PATCH", "POST"), ("/v1/export", "QUERY", "GET, HEAD"),
    ])
  func method(path: String, method: String, allowed: String) async throws {
    try await WebTest.withServer { client in
      let method = try #require(HTTPRequest.Method(rawValue: method))
      let response = try await client.execute(
        uri: path, method: method, headers: [.contentType: "application/json"])
      #expect(response.status == .methodNotAllowed)
      #expect(response.headers[.allow] == allowed)
      #expect(response.headers[.contentType] == "application/problem+json")
    }
  }

  @Test(
    "for a route that doesn't exist is a problem too", arguments: ["/v2", "/v1/offer", "/v1/offers/1/like", "/v1/%"])
  func unknownRoute(path: String) async throws {
    try await WebTest.withServer { client in
      let response = try await client.get(path)
      #expect(response.status == .notFound)
      #expect(response.headers[.contentType] == "application/problem+json")
    }
  }

  // MARK: -

  private func expectProblem(_ response: TestResponse, _ location: SourceLocation = #_sourceLocation) throws {
    #expect(response.status == .badRequest, sourceLocation: location)
    #expect(response.headers[.contentType] == "application/problem+json", sourceLocation: location)
    let json = try response.json
    #expect(json.names == ["type", "title", "status", "detail", "kind", "hint"], sourceLocation: location)
    #expect(json.at("kind") == .string("bad_arguments"), sourceLocation: location)
    #expect(json.at("hint").lenientText?.isEmpty == false, sourceLocation: location)
  }
}
