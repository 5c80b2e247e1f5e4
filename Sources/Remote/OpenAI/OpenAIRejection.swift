import Offers

/// An answer that says no: what for, as far as the API tells.
///
/// Only the members that hold the API's own words are read, for the rest of such an answer may repeat the texts sent.
struct OpenAIRejection: Sendable, Equatable {
  /// The HTTP status.
  let status: Int
  /// The machine's word for it, as `insufficient_quota`.
  let code: String?
  /// The sentence for people; empty where there is none.
  let message: String

  init(_ answer: HTTPAnswer) {
    status = answer.status
    let json = try? JSONValue(parsing: answer.body.prefix(65_536))
    let error = json?["error"]
    code = Self.string(error?["code"]) ?? Self.string(error?["type"])
    message =
      Self.string(error?["message"]) ?? Self.string(error) ?? Self.string(json?["message"])
      ?? Self.string(json?["detail"]) ?? ""
  }

  /// Whether the account has nothing left to spend, which no waiting betters.
  var isQuotaUsedUp: Bool {
    status == 429 && (code == "insufficient_quota" || mentions(["exceeded your current quota"]))
  }

  /// Whether fewer or shorter texts may be accepted; llama.cpp says so with a 500.
  var asksForLess: Bool {
    switch status {
    case 413: true
    case 400, 422, 500:
      code == "context_length_exceeded" || code == "max_tokens_per_request"
        || mentions([
          "tokens per request", "context length", "maximum input length", "too large to process", "batch size",
          "too many inputs", "too long", "array too long", "max_tokens_per_request",
        ])
    default: false
    }
  }

  /// Whether the server doesn't know vectors as base64.
  var refusesEncoding: Bool { (400..<500).contains(status) && mentions(["encoding_format", "base64"]) }

  // MARK: -

  private func mentions(_ phrases: [String]) -> Bool {
    let text = Array(message.lowercased().utf8)
    return phrases.contains { text.firstRange(of: Array($0.utf8)) != nil }
  }

  private static func string(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }
}
