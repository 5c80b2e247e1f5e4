import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("CORS")
struct SharedOriginTests {
  private let app = "https://app.example"

  @Test("no site is told anything by default")
  func closed() async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(uri: "/livez", method: .get)
      #expect(response.headers.allSatisfy { !$0.name.canonicalName.hasPrefix("access-control") })
      let preflight = try await client.execute(
        uri: "/v1/search", method: .options,
        headers: [.origin: "https://app.example", .accessControlRequestMethod: "POST"])
      #expect(preflight.status == .forbidden)
    }
  }

  @Test("a listed site is answered, and may read the answer")
  func open() async throws {
    try await WebTest.withServer(depth: .router, configuration: WebTest.configuration { $0.allowedOrigins = [app] }) {
      client in
      let preflight = try await client.execute(
        uri: "/v1/search", method: .options, headers: [.origin: app, .accessControlRequestMethod: "POST"])
      #expect(preflight.status == .noContent)
      #expect(preflight.headers[.accessControlAllowOrigin] == app)
      let response = try await client.execute(uri: "/livez", method: .get, headers: [.origin: app])
      #expect(response.headers[.accessControlAllowOrigin] == app)
      #expect(response.headers[.vary] == "Accept-Encoding, Origin")
      #expect(response.headers[.accessControlAllowCredentials] == nil)
    }
  }

  @Test("a question before a request needs no token, the request does")
  func token() async throws {
    let change: @Sendable (inout WebConfiguration) -> Void = {
      $0.allowedOrigins = ["https://app.example"]
      $0.token = AccessToken("0123456789abcdef")
    }
    try await WebTest.withServer(depth: .router, configuration: WebTest.configuration(change)) { client in
      let preflight = try await client.execute(
        uri: "/v1/search", method: .options, headers: [.origin: app, .accessControlRequestMethod: "POST"])
      #expect(preflight.status == .noContent)
      let request = try await client.execute(uri: "/v1/stats", method: .options, headers: [.origin: app])
      #expect(request.status == .unauthorized)
    }
  }
}
