import Foundation
import Hummingbird
import HummingbirdTesting
import Offers
import TestSupport
import Testing

@testable import Web

@Suite("POST /v1/embeddings")
struct EmbeddingRoutesTests {
  /// The status and the body of an answer to a request.
  private func answer(
    _ body: String, embedder: WordCountEmbedder? = WordCountEmbedder()
  ) async throws -> (status: HTTPResponse.Status, json: Offers.JSONValue) {
    try await WebTest.withServer { services in
      services.embedder = embedder
    } _: { client in
      let response = try await client.execute(
        uri: "/v1/embeddings", method: .post, headers: [.contentType: "application/json"],
        body: ByteBuffer(string: body))
      return (response.status, try Offers.JSONValue(parsing: response.body.readableBytesView))
    }
  }

  @Test("gives the passages' vectors in their order, with the tokens that were read")
  func order() async throws {
    let texts = (0..<9).map { "wort\($0) und \($0)" }
    let embedder = WordCountEmbedder()
    let list = texts.map { "\"\($0)\"" }.joined(separator: ",")
    let (status, json) = try await answer(#"{"model": "words", "input": [\#(list)]}"#, embedder: embedder)
    #expect(status == .ok)
    guard case .array(let data)? = json["data"] else { throw Problem.badRequest("no data", hint: "") }
    let vectors = try await embedder.embed(texts[...]).vectors
    #expect(data.map { $0["index"] } == (0..<9).map { .integer($0) })
    #expect(data.map { $0["embedding"] } == vectors.map { .array($0.map { .number("\($0)") }) })
    #expect(json["usage"]?["total_tokens"] == .integer(27))
    #expect(embedder.embedded.prefix(9) == texts[...])
  }

  @Test("writes vectors as bytes where that is asked for, and embeds questions as such")
  func base64() async throws {
    let embedder = WordCountEmbedder()
    let (_, json) = try await answer(
      #"{"model": "words", "input": "data", "encoding_format": "base64", "input_type": "query", "dimensions": 64}"#,
      embedder: embedder)
    guard case .array(let data)? = json["data"], case .string(let text)? = data.first?["embedding"] else {
      throw Problem.badRequest("no data", hint: "")
    }
    let bytes = [UInt8](Data(base64Encoded: text) ?? Data())
    let floats = stride(from: 0, to: bytes.count - 3, by: 4).map { start in
      Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) })
    }
    #expect(floats == (try await embedder.embed(query: "data")))
    #expect(embedder.embedded.isEmpty)
  }

  @Test(
    "refuses what the model can't do, and names the member",
    arguments: [
      (#"{"input": "x"}"#, 400, "model"), (#"{"model": "ada", "input": "x"}"#, 404, "model"),
      (#"{"model": "vie", "input": "x"}"#, 400, "model"), (#"{"model": "words"}"#, 400, "input"),
      (#"{"model": "words", "input": []}"#, 400, "input"), (#"{"model": "words", "input": " "}"#, 400, "input"),
      (#"{"model": "words", "input": [1, 2]}"#, 400, "input"),
      (#"{"model": "words", "input": [[1, 2]]}"#, 400, "input"),
      (#"{"model": "words", "input": {"a": 1}}"#, 400, "input"),
      (#"{"model": "words", "input": "x", "dimensions": 32}"#, 400, "dimensions"),
      (#"{"model": "words", "input": "x", "dimensions": 1e400}"#, 400, "dimensions"),
      (#"{"model": "words", "input": "x", "encoding_format": "hex"}"#, 400, "encoding_format"),
      (#"{"model": "words", "input": "x", "input_type": 1}"#, 400, "input_type"),
    ])
  func refused(body: String, status: Int, parameter: String) async throws {
    let (answered, json) = try await answer(body)
    #expect(answered.code == status)
    #expect(json["error"]?["param"] == .string(parameter))
  }

  @Test("refuses texts longer than the model reads, and more of them than it should be kept busy by")
  func limits() async throws {
    let long = Array(repeating: "x", count: 65).joined(separator: " ")
    let (status, json) = try await answer(#"{"model": "words", "input": ["y", "\#(long)"]}"#)
    #expect(status == .badRequest)
    #expect(json["error"]?["code"] == .string("context_length_exceeded"))
    let many = Array(repeating: #""x""#, count: EmbeddingRequest.textLimit + 1).joined(separator: ",")
    #expect(try await answer(#"{"model": "words", "input": [\#(many)]}"#).status == .badRequest)
    let most = "\"" + Array(repeating: "x", count: 64).joined(separator: " ") + "\""
    let heavy = Array(repeating: most, count: 1600).joined(separator: ",")
    #expect(try await answer(#"{"model": "words", "input": [\#(heavy)]}"#).status == .badRequest)
  }

  @Test("says what to do where there is no model")
  func absent() async throws {
    let (status, json) = try await answer(#"{"model": "words", "input": "x"}"#, embedder: nil)
    #expect(status == .notFound)
    #expect(json["error"]?["code"] == .string("model_not_found"))
    #expect(json["error"]?["message"]?.lenientText?.contains("vie models pull") == true)
  }
}
