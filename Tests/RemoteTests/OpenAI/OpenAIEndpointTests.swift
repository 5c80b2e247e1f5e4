import Foundation
import Testing

@testable import Remote

@Suite("Endpoint of an embedding API")
struct OpenAIEndpointTests {
  private let key = AccessKey(Fixtures.key)

  @Test("without an address it is OpenAI's own")
  func publicBase() throws {
    let endpoint = try OpenAIEndpoint(base: nil, key: key)
    #expect(endpoint.isPublic)
    let call = endpoint.embeddings(of: ["a\"b"], model: "m", dimensions: nil, asksForBase64: true)
    #expect(call.url == "https://api.openai.com/v1/embeddings")
    #expect(call.keyHeader == .bearer)
    #expect(call.method == .post(Array(#"{"model":"m","input":["a\"b"],"encoding_format":"base64"}"#.utf8)))
  }

  @Test("a dimension is sent where one is asked for")
  func dimensions() throws {
    let endpoint = try OpenAIEndpoint(base: nil, key: nil)
    let call = endpoint.embeddings(of: ["a", "b"], model: "m", dimensions: 256, asksForBase64: false)
    let body = #"{"model":"m","input":["a","b"],"encoding_format":"float","dimensions":256}"#
    #expect(call.method == .post(Array(body.utf8)))
  }

  @Test(
    "an address that says more than a place, or less, is refused",
    arguments: [
      "ftp://host.example/v1", "https:///v1", "https://user:secret@host.example/v1", "https://host.example/v1?a=b",
      "https://host.example/v1#x",
    ]
  )
  func unusable(address: String) {
    #expect(throws: OpenAIError.unusableAddress) { try OpenAIEndpoint(base: URL(string: address), key: nil) }
  }

  @Test("a key is not sent over the open network in clear")
  func keyInClear() throws {
    let base = URL(string: "http://llm.example:8000/v1")
    let error = #expect(throws: OpenAIError.keyInClear(host: "llm.example")) {
      try OpenAIEndpoint(base: base, key: key)
    }
    #expect(error?.kind == .badArguments)
    #expect(error?.hint.contains("https") == true)
    #expect(throws: Never.self) { try OpenAIEndpoint(base: base, key: nil) }
    #expect(throws: Never.self) { try OpenAIEndpoint(base: URL(string: "http://10.0.0.7/v1"), key: key) }
  }

  @Test(
    "a namesake of OpenAI's host is not OpenAI",
    arguments: ["http://api.openai.com/v1", "https://api.openai.com:8443/v1"])
  func namesake(address: String) throws {
    #expect(try !OpenAIEndpoint(base: URL(string: address), key: nil).isPublic)
  }
}
