import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Offers
import TestSupport
import Testing

@testable import Web

@Suite("/openapi.json")
struct DescriptionTests {
  @Test("every route is described, and everything described is a route")
  func routes() async throws {
    let folder = try TemporaryFolder()
    let services = try await WebTest.services(over: [], in: folder)
    let router = WebServer(services, configuration: WebConfiguration(), logger: Logger(label: "test")).router()
    let served = Set(
      router.routes.map { "\($0.method.rawValue) \($0.path.description.replacing("**", with: "{model}"))" })
    let described = Set(APIDescription.routes.map { "\($0.method.rawValue) \($0.path)" })
    #expect(served.subtracting(described).isEmpty)
    #expect(described.subtracting(served).isEmpty)
    withExtendedLifetime(folder) {}
  }

  @Test("every reference leads somewhere, and no two operations share a name")
  func references() throws {
    let document = APIDescription.document(version: "test")
    for reference in Self.references(in: document) {
      #expect(document.resolved(reference) != .null, Comment(rawValue: reference))
    }
    let names = document.at("paths").members.flatMap { $0.value.members.map { $0.value.at("operationId") } }
    #expect(Set(names.map(\.text)).count == names.count)
    #expect(names.count == APIDescription.routes.count)
  }

  @Test("the document is served with the program's version")
  func served() async throws {
    try await WebTest.withServer { client in
      let document = try await client.get("/openapi.json").json
      #expect(document.at("openapi") == .string("3.1.0"))
      #expect(document.at("info", "version") == .string("test"))
    }
  }

  /// MCP's clients say that they take both; anyone else who does is sent events.
  private static func accepted(by path: String) -> String {
    path == "/mcp" ? "application/json, text/event-stream" : "application/json"
  }

  @Test(
    "what a route answers is what is described",
    arguments: [
      ("GET", "/v1/search", "/v1/search?q=data%20analyst%20en%20Allemagne&explain=true", ""),
      ("GET", "/v1/search", "/v1/search?q=data&country=JP", ""),
      ("POST", "/v1/search", "/v1/search", "{}"),
      ("POST", "/v1/search", "/v1/search", #"{"n": "2", "min_months": "1", "filters": {"min_pay": "0.5"}}"#),
      ("POST", "/v1/search", "/v1/search", #"{"query": "soudage, si possible à Berlin", "explain": true}"#),
      ("POST", "/v1/ask", "/v1/ask", #"{"question": "data analyst"}"#),
      ("POST", "/v1/ask", "/v1/ask", #"{"question": "quel pays paie le mieux ?"}"#),
      ("POST", "/v1/compile", "/v1/compile", #"{"question": "data en Allemagne sauf Berlin, 12 mois"}"#),
      ("GET", "/v1/offers", "/v1/offers?limit=2&min_months=13", ""), ("GET", "/v1/offers/{id}", "/v1/offers/1", ""),
      ("GET", "/v1/offers/{id}/similar", "/v1/offers/1/similar", ""), ("GET", "/v1/facets", "/v1/facets", ""),
      ("GET", "/v1/stats", "/v1/stats", ""), ("GET", "/v1/stats", "/v1/stats?country=JP", ""),
      ("GET", "/v1/models", "/v1/models", ""), ("GET", "/v1/models/{model}", "/v1/models/vie", ""),
      (
        "POST", "/v1/chat/completions", "/v1/chat/completions",
        #"{"model": "vie", "messages": [{"role": "user", "content": "data analyst"}]}"#
      ),
      ("POST", "/mcp", "/mcp", #"{"jsonrpc": "2.0", "id": 1, "method": "ping"}"#),
      ("GET", "/healthz", "/healthz", ""), ("GET", "/readyz", "/readyz", ""), ("GET", "/livez", "/livez", ""),
      ("GET", "/v1/export", "/v1/export?format=json", ""), ("GET", "/openapi.json", "/openapi.json", ""),
    ])
  func answers(method: String, path: String, uri: String, body: String) async throws {
    let document = APIDescription.document(version: "test")
    try await WebTest.withServer(
      nil, WebTest.services { $0.model = ScriptedModel { _ in .text("In Berlin for 24 months [VIE1].") } }
    ) {
      client in
      let response = try await client.execute(
        uri: uri, method: try #require(HTTPRequest.Method(rawValue: method)),
        headers: [.contentType: "application/json", .accept: Self.accepted(by: path)],
        body: body.isEmpty ? nil : ByteBuffer(string: body))
      #expect(response.status == .ok)
      let operation = document.at("paths", path, method.lowercased())
      let schema = operation.at("responses", "200", "content", "application/json", "schema")
      #expect(schema != .null)
      let faults = SchemaCheck(document: document).faults(of: try response.json, against: schema)
      #expect(faults == [])
      if !body.isEmpty {
        let asked = operation.at("requestBody", "content", "application/json", "schema")
        #expect(SchemaCheck(document: document).faults(of: try JSONValue(parsing: body), against: asked) == [])
      }
    }
  }

  @Test("a problem is what is described")
  func problem() async throws {
    let document = APIDescription.document(version: "test")
    try await WebTest.withServer { client in
      let problem = try await client.get("/v1/search?n=0").json
      let schema = document.at("components", "schemas", "Problem")
      #expect(SchemaCheck(document: document).faults(of: problem, against: schema) == [])
    }
  }

  @Test("the check of schemas finds faults")
  func check() {
    let document = APIDescription.document(version: "test")
    let schema = document.at("components", "schemas", "Problem")
    let faults = SchemaCheck(document: document)
      .faults(of: .members(["type": .integer(1), "kind": .string("odd"), "colour": .null]), against: schema)
    #expect(faults.count == 7)
  }

  // MARK: -

  private static func references(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { member in
        member.name == "$ref" ? [member.value.lenientText ?? ""] : references(in: member.value)
      }
    case .array(let elements): elements.flatMap(references)
    default: []
    }
  }
}

extension JSONValue {
  /// The members of an object.
  fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
}
