import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Offers
import TestSupport
import Testing

@testable import Web

@Suite("A packed response", .timeLimit(.minutes(20)))
struct CompressionTests {
  @Test(
    "unpacks to what others get plain",
    arguments: ["/openapi.json", "/v1/offers", "/v1/feed.atom", "/", "/metrics", "/assets/VERSION/search.js"])
  func content(path: String) async throws {
    let path = path.replacing("VERSION", with: PageAsset.version)
    try await WebTest.withServer { client in
      let plain = try await client.get(path)
      let packed = try await Self.get(path, "gzip", client)
      #expect(plain.headers[.contentEncoding] == nil)
      #expect(packed.headers[.contentEncoding] == "gzip")
      #expect(packed.headers[.contentType] == plain.headers[.contentType])
      #expect(packed.headers[.contentLength] == "\(packed.body.readableBytes)")
      #expect(packed.body.readableBytes < plain.body.readableBytes)
      for response in [plain, packed] { #expect(response.headers[.vary] == "Accept-Encoding") }
      // Figures of the process differ from one moment to the next.
      guard path != "/metrics" else { return }
      #expect(try Gunzip.text(packed.body) == plain.text)
    }
  }

  @Test("is told by HEAD as GET would tell it")
  func head() async throws {
    try await WebTest.withServer { client in
      for path in ["/openapi.json", "/"] {
        let whole = try await Self.get(path, "gzip", client)
        let head = try await client.execute(uri: path, method: .head, headers: [.acceptEncoding: "gzip"])
        #expect(head.body.readableBytes == 0)
        for name in [HTTPField.Name.contentLength, .contentEncoding, .contentType, .vary] {
          #expect(head.headers[name] == whole.headers[name], "\(path) \(name)")
        }
      }
    }
  }

  @Test("has a tag by which it isn't sent again, packed or plain", arguments: ["/", "/v1/feed.atom"])
  func notModified(path: String) async throws {
    try await WebTest.withServer { client in
      let tag = try #require(try await Self.get(path, "gzip", client).headers[.eTag])
      #expect(tag.hasPrefix("W/\""))
      #expect(try await client.get(path).headers[.eTag] == tag)
      for codings in ["gzip", "identity"] {
        let again = try await client.execute(
          uri: path, method: .get, headers: [.ifNoneMatch: tag, .acceptEncoding: codings])
        #expect(again.status == .notModified)
        #expect(again.body.readableBytes == 0)
        #expect(again.headers[.eTag] == tag)
        #expect(again.headers[.vary] == "Accept-Encoding")
        #expect(again.headers[.contentEncoding] == nil)
      }
    }
  }

  @Test("is none for clients that don't take it", arguments: ["identity", "gzip;q=0", "br"])
  func refused(codings: String) async throws {
    try await WebTest.withServer { client in
      for path in ["/openapi.json", "/"] {
        let response = try await Self.get(path, codings, client)
        #expect(response.headers[.contentEncoding] == nil)
        #expect(response.text.contains("vie"))
      }
    }
  }

  @Test("is none where there is little to pack")
  func short() async throws {
    try await WebTest.withServer { client in
      for path in ["/livez", "/none"] {
        let response = try await Self.get(path, "gzip", client)
        #expect(response.headers[.contentEncoding] == nil)
        #expect(try response.json != .null)
      }
    }
  }

  @Test("is never a stream", arguments: ["/v1/export?format=json", "/v1/export?format=npz"])
  func streams(path: String) async throws {
    try await WebTest.withServer { client in
      let response = try await Self.get(path, "gzip", client)
      #expect(response.headers[.contentEncoding] == nil)
    }
  }

  @Test("is never one of events, whole or not")
  func events() async throws {
    let router = Router(context: WebContext.self)
    router.addMiddleware { Compression() }
    let event = ServerSentEvent("tokens", .string(String(repeating: "word ", count: 1000)))
    router.get("stream") { _, context in EventStream { send in send(event) }.response(logger: context.logger) }
    router.get("whole") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/event-stream"],
        body: .init(byteBuffer: ByteBuffer(string: event.text)))
    }
    try await Application(router: router).test(.router) { client in
      for path in ["/stream", "/whole"] {
        let response = try await Self.get(path, "gzip", client)
        #expect(response.headers[.contentEncoding] == nil)
        #expect(response.text == event.text)
      }
    }
  }

  @Test("tells caches of the origin too, where a listed site asks")
  func vary() async throws {
    let origin = "https://vie.example"
    let configuration = WebTest.configuration { $0.allowedOrigins = [origin] }
    try await WebTest.withServer(depth: .live, configuration: configuration) { client in
      let response = try await client.execute(
        uri: "/openapi.json", method: .get, headers: [.origin: origin, .acceptEncoding: "gzip"])
      #expect(response.headers[.vary] == "Accept-Encoding, Origin")
    }
  }

  @Test(
    "is read by a client written in Python", .enabled(if: OpenAIPython.isAvailable, OpenAIPython.notice))
  func python() async throws {
    let home = try await OpenAIPython.home()
    try await ServedProgram.run(home: home.path, environment: ["VIE_EMBEDDER": "none"]) { server in
      try await OpenAIPython.run(
        """
        import gzip, http.client
        host = address.split("//")[1]
        connection = http.client.HTTPConnection(host)
        def sent(method, path, body=None, **headers):
            connection.request(method, path, body, {"Content-Type": "application/json", **headers})
            answer = connection.getresponse()
            return answer, answer.read()
        search = ("POST", "/v1/search", json.dumps({"query": "data", "min_months": 1}))
        for request in [search, ("GET", "/openapi.json"), ("GET", "/")]:
            plain, text = sent(*request)
            answer, packed = sent(*request, **{"Accept-Encoding": "gzip"})
            assert answer.getheader("Content-Encoding") == "gzip" and len(packed) < len(text) / 2, request
            assert int(answer.getheader("Content-Length")) == len(packed)
            same = gzip.decompress(packed)
            if request is search:
                text, same = (json.loads(each)["hits"] for each in (text, same))
            assert same == text, request
            head, nothing = sent("HEAD", "/")
            assert nothing == b""
        # One that unpacks by itself.
        import httpx
        assert httpx.get(address + "/openapi.json").json()["openapi"].startswith("3.1")
        """, at: server, in: home)
    }
  }

  private static func get(
    _ path: String, _ codings: String, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    try await client.execute(uri: path, method: .get, headers: [.acceptEncoding: codings])
  }
}
