import Testing

@testable import Remote

@Suite("Rejection by an embedding API")
struct OpenAIRejectionTests {
  private func rejection(_ status: Int, _ body: String) -> OpenAIRejection {
    OpenAIRejection(HTTPAnswer(status: status, body: Array(body.utf8)))
  }

  @Test(
    "the API's own sentence is found wherever servers put it, and nothing else",
    arguments: [
      (#"{"error":{"message":"why","code":"c"}}"#, "why"), (#"{"error":"why"}"#, "why"), (#"{"message":"why"}"#, "why"),
      (#"{"detail":"why"}"#, "why"), (#"{"detail":[{"msg":"m","input":"a text"}]}"#, ""), ("<html>a text", ""),
      ("", ""),
    ]
  )
  func message(body: String, expected: String) {
    #expect(rejection(400, body).message == expected)
  }

  @Test(
    "servers say in many ways that it is too much",
    arguments: [
      (400, #"{"error":{"message":"This model's maximum context length is 8192 tokens, however","code":null}}"#),
      (400, #"{"error":{"message":"Requested 347134 tokens","code":"max_tokens_per_request"}}"#),
      (400, #"{"error":{"message":"'$.input' is too long. Maximum length is 2048."}}"#),
      (422, #"{"error":"batch size 64 > maximum allowed batch size 32","error_type":"Validation"}"#), (413, ""),
      (500, #"{"error":{"message":"input is too large to process. increase the physical batch size"}}"#),
    ]
  )
  func less(status: Int, body: String) {
    #expect(rejection(status, body).asksForLess)
  }

  @Test(
    "other rejections are not about the amount",
    arguments: [
      (400, #"{"error":{"message":"invalid model"}}"#), (401, #"{"error":{"message":"context length"}}"#), (500, ""),
      (429, #"{"error":{"message":"Request too large: tokens per request"}}"#),
    ]
  )
  func other(status: Int, body: String) {
    #expect(!rejection(status, body).asksForLess)
  }

  @Test("a quota that is used up is told from a rate limit")
  func quota() {
    #expect(rejection(429, #"{"error":{"message":"x","code":"insufficient_quota"}}"#).isQuotaUsedUp)
    #expect(rejection(429, #"{"error":{"message":"x","type":"insufficient_quota","code":null}}"#).isQuotaUsedUp)
    #expect(!rejection(429, #"{"error":{"message":"x","code":"rate_limit_exceeded"}}"#).isQuotaUsedUp)
  }
}
