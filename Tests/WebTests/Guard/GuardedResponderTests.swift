import Hummingbird
import HummingbirdTesting
import Logging
import Offers
import Synchronization
import Testing

@testable import Web

@Suite("Around every route")
struct GuardedResponderTests {
  @Test(
    "each response has the headers that keep a browser safe, errors too",
    arguments: [
      ("/livez", HTTPRequest.Method.get, 200), ("/nothing", .get, 404), ("/v1/search", .post, 415),
      ("/livez", .head, 200),
    ])
  func headers(path: String, method: HTTPRequest.Method, status: Int) async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(uri: path, method: method)
      #expect(response.status.code == status)
      let policy = try #require(response.headers[.contentSecurityPolicy])
      #expect(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
      #expect(response.headers[.xContentTypeOptions] == "nosniff")
      #expect(response.headers[.referrerPolicy] == "no-referrer")
      #expect(response.headers[.cacheControl] == "no-store")
      #expect(response.headers[.server] == nil)
    }
  }

  @Test(
    "a request keeps its sane identifier, and gets one in place of any other",
    arguments: [
      ("abc-1.2_3", true), ("", false), ("a b", false), ("a\u{301}", false), (String(repeating: "a", count: 65), false),
    ])
  func identifier(given: String, isKept: Bool) async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(uri: "/livez", method: .get, headers: [.requestID: given])
      let name = try #require(response.headers[.requestID])
      #expect((name == given) == isKept)
      #expect(isKept || name.utf8.count == 16)
    }
  }

  @Test("a route that takes too long is cut off with a 504")
  func deadline() async throws {
    let inner = CallbackResponder<WebContext> { _, _ in
      try await Task.sleep(for: .seconds(3600))
      return Response(status: .ok)
    }
    let response = try await responder(inner, deadline: .milliseconds(10)).respond(
      to: GateTest.request(), context: GateTest.context())
    #expect(response.status == .gatewayTimeout)
  }

  @Test("what a route throws unforeseen tells nothing of our inside")
  func unforeseen() async throws {
    struct Inside: Error {}
    let inner = CallbackResponder<WebContext> { _, _ in throw Inside() }
    let response = try await responder(inner).respond(to: GateTest.request(), context: GateTest.context())
    #expect(response.status == .internalServerError)
    #expect(response.headers[.contentSecurityPolicy] != nil)
  }

  @Test("a stream holds its place until its end")
  func stream() async throws {
    let gate = Gate(WebConfiguration())
    let inner = CallbackResponder<WebContext> { _, _ in
      Response(status: .ok, body: ResponseBody { writer in try await writer.finish(nil) })
    }
    do {
      let response = try await responder(inner, gate: gate).respond(to: GateTest.request(), context: GateTest.context())
      #expect(gate.admission.inFlight == 1)
      withExtendedLifetime(response) {}
    }
    #expect(gate.admission.inFlight == 0)
  }

  @Test("the log tells route, status and duration of a request, and never what was asked or with what")
  func log() async throws {
    let lines = LogLines()
    try await WebTest.withServer(
      depth: .router, configuration: WebTest.configuration { $0.token = AccessToken("0123456789abcdef") },
      logger: lines.logger
    ) {
      client in
      for token in ["0123456789abcdef", "wrong-secret-word"] {
        _ = try await client.execute(
          uri: "/v1/search?q=private-question", method: .post,
          headers: [
            .contentType: "application/json", .authorization: "Bearer \(token)", .requestID: "request-7",
          ], body: ByteBuffer(string: #"{"query": "private-question"}"#))
      }
    }
    let text = lines.text
    #expect(
      text.contains(#""route":"/v1/search""#) && text.contains(#""status":200"#) && text.contains(#""status":401"#))
    #expect(text.contains(#""request":"request-7""#))
    #expect(!text.contains("private") && !text.contains("0123456789abcdef") && !text.contains("wrong-secret"))
  }

  private func responder(
    _ inner: CallbackResponder<WebContext>, gate: Gate = Gate(WebConfiguration()), deadline: Duration = .seconds(600)
  ) -> GuardedResponder<CallbackResponder<WebContext>> {
    GuardedResponder(inner: inner, gate: gate, deadline: deadline, metrics: Metrics())
  }
}
