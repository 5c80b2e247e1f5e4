import Offers
import Testing

@testable import Remote

@Suite("Reply with embeddings")
struct EmbeddingReplyTests {
  private func reply(_ text: String, count: Int = 2, dimension: Int? = 2) throws -> EmbeddingReply {
    try EmbeddingReply(JSONValue(parsing: text), count: count, dimension: dimension)
  }

  @Test("vectors come out with length 1, in the order of the texts")
  func order() throws {
    let reply = try reply(
      """
      {"data":[{"index":1,"embedding":[0,-2]},{"index":0,"embedding":[3,4e0]}],"usage":{"prompt_tokens":7}}
      """)
    #expect(reply.vectors == [[0.6, 0.8], [0, -1]])
    #expect(reply.tokens == 7)
  }

  @Test("base64 holds numbers of 32 bits, the lowest byte first")
  func base64() throws {
    // 3 and 4, as `struct.pack("<2f", 3, 4)` has them.
    let reply = try reply(#"{"data":[{"index":0,"embedding":"AABAQAAAgEA="}]}"#, count: 1)
    #expect(reply.vectors == [[0.6, 0.8]])
    #expect(reply.tokens == nil)
  }

  @Test("an unknown dimension is the first vector's")
  func unknownDimension() throws {
    let reply = try reply(#"{"data":[{"index":0,"embedding":[0,0,9]}]}"#, count: 1, dimension: nil)
    #expect(reply.vectors == [[0, 0, 1]])
  }

  @Test(
    "what can't be right is refused, with the reason",
    arguments: [
      ("[]", "without a list"), (#"{"data":{}}"#, "without a list"), (#"{"data":[]}"#, "0 vectors for 2 texts"),
      (#"{"data":[{"embedding":[1,1]},{"index":1,"embedding":[1,1]}]}"#, "which text"),
      (#"{"data":[{"index":2,"embedding":[1,1]},{"index":1,"embedding":[1,1]}]}"#, "which text"),
      (#"{"data":[{"index":-1,"embedding":[1,1]},{"index":1,"embedding":[1,1]}]}"#, "which text"),
      (#"{"data":[{"index":1e99,"embedding":[1,1]},{"index":1,"embedding":[1,1]}]}"#, "which text"),
      (#"{"data":[{"index":1,"embedding":[1,1]},{"index":1,"embedding":[1,1]}]}"#, "two vectors for one text"),
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1,"embedding":[1]}]}"#, "1 numbers where 2"),
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1}]}"#, "neither numbers nor base64"),
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1,"embedding":[]}]}"#, "empty vector"),
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1,"embedding":[0,0]}]}"#, "vector of zeros"),
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1,"embedding":[1e999,0]}]}"#, "no number"),
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1,"embedding":[null,0]}]}"#, "no number"),
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1,"embedding":"AABAQAAAgE"}]}"#, "damaged"),
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1,"embedding":"AABAQAAA"}]}"#, "damaged"),
      // Two numbers that are none: NaN and infinity.
      (#"{"data":[{"index":0,"embedding":[1,1]},{"index":1,"embedding":"AADAfwAAgH8="}]}"#, "no number"),
    ]
  )
  func refusal(text: String, reason: String) {
    let error = #expect(throws: CallFailure.self) { try reply(text) }
    guard case .unreadable(let what)? = error else {
      Issue.record("not unreadable: \(String(describing: error))")
      return
    }
    #expect(what.contains(reason))
  }

  @Test("vectors of several lengths are refused where the dimension isn't known")
  func mixedDimensions() {
    let text = #"{"data":[{"index":1,"embedding":[1,1]},{"index":0,"embedding":[1]}]}"#
    #expect(throws: CallFailure.self) { try reply(text, dimension: nil) }
  }

  @Test("a token count that can't be one is none", arguments: ["-1", "1e99", "\"7\"", "null"])
  func tokens(count: String) throws {
    let text = #"{"data":[{"index":0,"embedding":[1,1]}],"usage":{"prompt_tokens":\#(count)}}"#
    #expect(try reply(text, count: 1).tokens == nil)
  }
}
