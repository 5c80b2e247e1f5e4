import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("A body")
struct BodyCheckTests {
  @Test(
    "is taken where it is declared as JSON",
    arguments: [
      ("application/json", nil), ("application/json; charset=utf-8", nil), ("Application/JSON ;charset=UTF-8", nil),
      ("text/plain", 415), ("application/x-www-form-urlencoded", 415), ("multipart/form-data", 415),
      ("application/jsonp", 415), ("text/plain; application/json", 415), ("", 415),
    ] as [(String, Int?)])
  func type(type: String, status: Int?) throws {
    let headers: HTTPFields = [.contentType: type, .contentLength: "2"]
    #expect(try GateTest.refusal(of: GateTest.request(.post, headers: headers)) == status)
  }

  @Test("needs its type, and no encoding")
  func undeclared() throws {
    #expect(try GateTest.refusal(of: GateTest.request(.post, headers: [.contentLength: "2"])) == 415)
    #expect(try GateTest.refusal(of: GateTest.request(.post)) == 415)
    #expect(try GateTest.refusal(of: GateTest.request(.get, headers: [.transferEncoding: "chunked"])) == 415)
    let gzip: HTTPFields = [.contentType: "application/json", .contentEncoding: "gzip"]
    #expect(try GateTest.refusal(of: GateTest.request(.post, headers: gzip)) == 415)
  }

  @Test("is refused by its own word when it is too long", arguments: ["1048577", "99999999999999999999", "x"])
  func long(length: String) throws {
    let headers: HTTPFields = [.contentType: "application/json", .contentLength: length]
    #expect(try GateTest.refusal(of: GateTest.request(.post, headers: headers)) == 413)
  }

  @Test("a target that is too long is refused")
  func target() throws {
    #expect(try GateTest.refusal(of: GateTest.request(.get, "/" + String(repeating: "a", count: 8192))) == 414)
  }

  @Test("is refused when it turns out too long")
  func undeclaredLength() async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(
        uri: "/v1/search", method: .post, headers: [.contentType: "application/json"],
        body: ByteBuffer(repeating: UInt8(ascii: " "), count: Web.RequestBody.byteLimit + 1))
      #expect(response.status == .contentTooLarge)
    }
  }
}
