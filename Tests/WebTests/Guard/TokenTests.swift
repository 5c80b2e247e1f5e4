import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite("A token")
struct TokenTests {
  static let token = "0123456789abcdef-secret"

  @Test(
    "is 16 to 512 printable characters",
    arguments: ["", "short", "with a space in it", "0123456789abcdé", "0123456789abc\n45"])
  func bad(text: String) {
    #expect(AccessToken(text) == nil)
    #expect(AccessToken(String(repeating: "a", count: 513)) == nil)
  }

  @Test("never prints itself")
  func redacted() throws {
    let token = try #require(AccessToken(Self.token))
    #expect("\(token) \(String(reflecting: token))" == "<REDACTED> <REDACTED>")
  }

  @Test(
    "is asked for where one is set",
    arguments: [
      (nil, 401), ("Bearer \(token)", nil), ("bearer   \(token)", nil), ("Bearer \(token)x", 401), ("Bearer", 401),
      ("Bearer 0123456789abcdef-secreT", 401), (token, 401), ("Digest \(token)", 401), ("Basic !!!", 401),
    ] as [(String?, Int?)])
  func header(value: String?, status: Int?) throws {
    #expect(try refusal(value) == status)
  }

  @Test("is the password of a browser, under any name")
  func password() throws {
    #expect(try refusal("Basic " + Data("me:\(Self.token)".utf8).base64EncodedString()) == nil)
    #expect(try refusal("Basic " + Data("\(Self.token):".utf8).base64EncodedString()) == 401)
  }

  @Test("is not asked of what looks after the server", arguments: ["/livez", "/healthz", "/readyz"])
  func health(path: String) throws {
    #expect(try refusal(nil, path) == nil)
  }

  @Test("is asked for the figures, which tell more", arguments: ["/metrics", "/", "/v1/stats", "/livez/", "//livez"])
  func others(path: String) throws {
    #expect(try refusal(nil, path) == 401)
  }

  @Test("a browser that opens a page is made to ask its person")
  func challenge() throws {
    let check = TokenCheck(token: AccessToken(Self.token))
    #expect(challenge(check, [.accept: "text/html,*/*"])?.hasPrefix("Basic") == true)
    #expect(challenge(check, [.accept: "application/json"])?.hasPrefix("Bearer") == true)
  }

  @Test("a server that others can reach needs one", arguments: ["0.0.0.0", "192.0.2.1", "::", "vie.example", ""])
  func exposed(host: String) {
    var configuration = WebConfiguration()
    configuration.host = host
    #expect(throws: ServeFailure.tokenMissing(host: host)) { try ServeFailure.check(configuration) }
    configuration.token = AccessToken(Self.token)
    #expect(throws: Never.self) { try ServeFailure.check(configuration) }
  }

  @Test("a server of this machine alone needs none", arguments: ["127.0.0.1", "127.8.9.10", "localhost", "::1"])
  func local(host: String) {
    var configuration = WebConfiguration()
    configuration.host = host
    #expect(throws: Never.self) { try ServeFailure.check(configuration) }
  }

  private func refusal(_ value: String?, _ path: String = "/v1/stats") throws -> Int? {
    var headers = HTTPFields()
    headers[.authorization] = value
    let request = GateTest.request(.get, path, headers: headers)
    return try GateTest.refusal(of: request) { $0.token = AccessToken(Self.token) }
  }

  private func challenge(_ check: TokenCheck, _ headers: HTTPFields) -> String? {
    do throws(Problem) {
      try check.check(GateTest.request(.get, headers: headers))
      return nil
    } catch {
      return error.headers[.wwwAuthenticate]
    }
  }
}
