import Hummingbird
import HummingbirdTesting
import Offers
import Testing

@testable import Web

@Suite("POST /v1/search")
struct SearchRoutesTests {
  @Test("the answer has the contract's shape")
  func shape() async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(
        uri: "/v1/search", method: .post, headers: [.contentType: "application/json"],
        body: ByteBuffer(string: #"{"query": "data analyst"}"#))
      let json = try JSONValue(parsing: response.body.readableBytesView)
      #expect(response.status == .ok)
      guard case .array(let hits)? = json["hits"] else { throw Problem.badRequest("no hits", hint: "") }
      #expect(hits.first?["reference"] == .string("VIE1"))
    }
  }
}
