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

  /// The members of the request that it names outside of the sentence.
  let fields: [String]

  init(_ answer: HTTPAnswer) {
    self.init(try? JSONValue(parsing: answer.body.prefix(65_536)), status: answer.status)
  }

  /// Reads an error that came with a status of success: as a piece of a stream, or instead of the reply.
  init(reported json: JSONValue) {
    let error = json["error"] ?? json
    let code = [error["code"], error["status"], error["status_code"]].lazy.compactMap(Self.status).first
    let word = Self.string(error["code"]) ?? Self.string(error["type"]) ?? ""
    self.init(json, status: code ?? Self.status(word: word))
  }

  private init(_ json: JSONValue?, status: Int) {
    // Some services put the one error into a list.
    let json = if case .array(let items)? = json { items.first } else { json }
    let error = json?["error"]
    self.status = status
    code = Self.string(error?["code"]) ?? Self.string(error?["type"]) ?? Self.string(json?["type"])
    message =
      Self.string(error?["message"]) ?? Self.string(error) ?? Self.string(json?["message"])
      ?? Self.string(json?["detail"]) ?? ""
    fields =
      [Self.string(error?["param"]), Self.string(json?["param"])].compactMap(\.self) + Self.places(json?["detail"])
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
          "too many inputs", "too long", "array too long", "max_tokens_per_request", "context size", "context window",
        ])
    default: false
    }
  }

  /// Whether the server doesn't know vectors as base64.
  var refusesEncoding: Bool { (400..<500).contains(status) && mentions(["encoding_format", "base64"]) }

  /// Whether it says that the model isn't there.
  var isAboutModel: Bool {
    status == 404 || (400..<500).contains(status) && (code == "model_not_found" || mentions(["invalid model name"]))
  }

  /// Whether it refuses the named members of the request, or what they hold.
  func refuses(_ names: [String]) -> Bool {
    guard [400, 404, 422, 500, 501].contains(status) else { return false }
    return names.contains { name in
      mentions([name])
        || fields.contains { field in
          field.utf8.split(separator: UInt8(ascii: ".")).first.map { $0.elementsEqual(name.utf8) } ?? false
        }
    }
  }

  // MARK: -

  private func mentions(_ phrases: [String]) -> Bool {
    let text = Array(message.lowercased().utf8)
    return phrases.contains { text.firstRange(of: Array($0.utf8)) != nil }
  }

  private static func string(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }

  /// The names in what FastAPI says of a request: `[{"loc": ["body", "name"], "msg": …}]`.
  private static func places(_ detail: JSONValue?) -> [String] {
    guard case .array(let items)? = detail else { return [] }
    return items.flatMap { item -> [String] in
      guard case .array(let place)? = item["loc"] else { return [] }
      return place.compactMap(string)
    }
  }

  private static func status(_ value: JSONValue?) -> Int? {
    let text: String
    switch value {
    case .number(let digits): text = digits
    case .string(let word): text = word
    default: return nil
    }
    return Int(text).flatMap { (400..<600).contains($0) ? $0 : nil }
  }

  /// The status that goes with a machine's word.
  private static func status(word: String) -> Int {
    let word = Array(word.lowercased().utf8)
    let statuses: [(String, Int)] = [
      ("insufficient_quota", 429), ("rate_limit", 429), ("too_many", 429), ("overload", 503), ("unavailable", 503),
      ("timeout", 503), ("server_error", 500), ("internal", 500), ("authentication", 401), ("permission", 403),
    ]
    return statuses.first { word.firstRange(of: Array($0.0.utf8)) != nil }?.1 ?? 400
  }
}
