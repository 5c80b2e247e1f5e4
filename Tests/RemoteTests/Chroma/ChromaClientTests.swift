import AsyncHTTPClient
import Offers
import Testing

@testable import Remote

/// What the client makes of a server's answers, good and bad.
@Suite("A Chroma client")
struct ChromaClientTests {
  private static let collection = ChromaCollection(id: "00000000-0000-0000-0000-000000000000", name: "vie")
  private static let server = ChromaServer(version: "1.0.0", checks: .null)

  @Test(
    "says of each bad answer what is wrong, and never the token",
    arguments: [
      (ScriptedTransport.Step.status(401), FailureKind.refused, "refuses the token"),
      (.status(403, #"{"error":"AuthError","message":"no secret-token here"}"#), .refused, "(403)"),
      (.status(404, #"{"detail":"Not Found"}"#), .failed, "doesn't know Chroma's API of version 2"),
      (.status(410, #"{"error":"Unimplemented","message":"v1"}"#), .failed, "doesn't know Chroma's API"),
      (.status(404, #"{"error":"NotFoundError","message":"Collection [x] does not exist"}"#), .failed, "is gone"),
      (.status(400, #"{"error":"X","message":"bad secret-token\u0007"}"#), .failed, "with 400: bad <REDACTED>"),
      (.status(422, "no JSON at all"), .failed, "with 422"),
      (.status(501, #"{"error":"ChromaError","message":"not here"}"#), .failed, "with 501: not here"),
      (
        .status(400, #"{"error":"I","message":"Collection expecting embedding with dimension of 3, got 2"}"#), .damaged,
        "has vectors of 3 numbers, not of 2"
      ),
      (.status(500, "{}"), .unreachable, "answers with the error 500"),
      (.status(503, "down"), .unreachable, "answers with the error 503"),
      (.status(429), .rateLimited, "429"),
      (.ok("<html>"), .failed, "a web page"),
      (.ok(#"{"ids":["a"],"metadatas":[{"#), .failed, "no whole JSON"),
      (.ok(#"{"ids":["a"],"metadatas":[]}"#), .failed, "without as many metadatas as ids"),
      (.ok(#"{"ids":"a"}"#), .failed, "without ids"),
      (.ok(#"{"ids":[1],"metadatas":[null]}"#), .failed, "an id that is no text"),
      (.ok("[]"), .failed, "without ids"),
      (.failure(.tooLarge(64 << 20)), .failed, "more than 64 MB"),
      (.failure(.timedOut(.seconds(5))), .timedOut, "did not answer"),
      (.failure(.unreachable("the connection was refused")), .unreachable, "can't be reached"),
    ])
  func badAnswers(step: ScriptedTransport.Step, kind: FailureKind, part: String) async throws {
    let client = try ScriptedChroma([step]).client(token: "secret-token")
    let thrown = await #expect(throws: ChromaError.self) {
      _ = try await client.rows(["a"], in: Self.collection, [.metadatas])
    }
    let error = try #require(thrown)
    #expect(error.kind == kind)
    #expect(error.description.contains(part), "\(error.description)")
    #expect(!"\(error) \(error.hint)".contains("secret-token"))
    #expect(!error.hint.isEmpty)
  }

  @Test("tries again where that may help, and gives the answer that comes then")
  func retries() async throws {
    let transport = ScriptedChroma([.failure(.unreachable("reset")), .status(503), .ok("7")])
    #expect(try await transport.client(attempts: 3).count(in: Self.collection) == 7)
    #expect(transport.calls.count == 3)
  }

  @Test("refuses servers of other versions", arguments: ["\"0.5.23\"", "\"\"", "{}", "\"banana\""])
  func versions(body: String) async throws {
    let client = try ScriptedChroma([.ok(body)]).client()
    await #expect {
      _ = try await client.server()
    } throws: { error in
      if case ChromaError.unsupported? = error as? ChromaError { true } else { false }
    }
  }

  @Test("takes no collection whose id could be a path")
  func identifiers() {
    #expect(
      ChromaCollection(.members(["id": .string("../../../tenants/x/databases/y/coll"), "name": .string("x")])) == nil)
  }

  @Test("splits what it writes by the server's limit and by size")
  func batches() {
    let small = (0..<10).map { ChromaRecord.row("\($0)", [:]) }
    #expect(ChromaClient.batches(small, limit: 4).map(\.count) == [4, 4, 2])
    #expect(ChromaClient.batches([], limit: 4).isEmpty)
    let text = ChromaValue.string(String(repeating: "x", count: 3 << 20))
    let large = (0..<3).map { ChromaRecord.row("\($0)", ["text": text]) }
    #expect(ChromaClient.batches(large, limit: 100).map(\.count) == [1, 1, 1])
  }

  @Test("writes nothing more once it may not")
  func stopping() async throws {
    struct Stopped: Error {}
    let transport = ScriptedChroma([.ok("{}")])
    let client = try transport.client()
    await #expect(throws: Stopped.self) {
      try await client.upsert([.row("a", [:])], in: Self.collection, server: Self.server) { throw Stopped() }
    }
    #expect(transport.calls.isEmpty)
  }

  @Test("reads metadata of every type back as they were")
  func values() {
    let metadata: ChromaMetadata = [
      "text": .string("é\"\n"), "count": .integer(-7), "rate": .decimal(5), "flag": .bool(false), "gone": nil,
    ]
    #expect(ChromaMetadata(metadata.json) == metadata.known)
    #expect(metadata.json["rate"] == .number("5.0"))
    #expect(metadata.json["gone"] == .null)
    #expect(ChromaValue(.number("1e400")) == nil)
  }

  @Test("reads vectors as it wrote them, and none that are damaged")
  func vectors() {
    let vector: [Float] = [1, -0.5, 3.25e-20, .leastNormalMagnitude]
    #expect(ChromaVector.vector(base64: ChromaVector.base64(vector)) == vector)
    #expect(ChromaVector.vector(base64: "AAAA") == nil)
    #expect(ChromaVector.vector(base64: "AADAfw==") == nil)
    #expect(ChromaVector.vector(.array([.number("1e99")])) == nil)
  }

  @Test(
    "sends the token in the header that is set, and the call where it belongs",
    arguments: [
      (ChromaEndpoint.TokenHeader.chromaToken, "x-chroma-token", "secret"), (.bearer, "Authorization", "Bearer secret"),
    ])
  func headers(header: ChromaEndpoint.TokenHeader, name: String, value: String) async throws {
    let endpoint = try ChromaEndpoint(
      ChromaAddress("chromas://chroma.example.org/vie?tenant=acme"), token: AccessKey("secret"), tokenHeader: header)
    try await NetworkTransport.withTransport(
      userAgent: "vie/test", configuration: NetworkTransport.configuration(connectTimeout: .seconds(1))
    ) { transport in
      let call = ChromaCall(method: .put, path: "\(endpoint.collections)/x", body: .members(["new_name": .string("y")]))
      let request = transport.request(for: call.http(at: endpoint))
      #expect(request.url == "https://chroma.example.org/api/v2/tenants/acme/databases/default_database/collections/x")
      #expect(request.method == .PUT)
      #expect(request.headers[name] == [value])
      #expect(request.headers["Content-Type"] == ["application/json"])
      let both = ["x-chroma-token", "Authorization"].filter { request.headers.contains(name: $0) }
      #expect(both == [name])
    }
  }
}
