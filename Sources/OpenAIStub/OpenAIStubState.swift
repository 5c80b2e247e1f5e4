import Foundation

/// Decides what to answer to each request: a plain state machine, with no network and no clock.
struct OpenAIStubState: Sendable {
  /// Every request so far, in order.
  private(set) var requests: [OpenAIStubRequest] = []

  /// Every call for a reply so far, in order.
  private(set) var questions: [ChatQuestion] = []

  private let options: OpenAIStubOptions

  init(_ options: OpenAIStubOptions) {
    self.options = options
  }

  /// Decides the answer to a request, and remembers the request.
  mutating func answer(to path: String, method: String, headers: [String: String], body: Data) -> OpenAIStubAnswer {
    let authorization = headers["authorization"]
    let question = try? JSONDecoder().decode(EmbeddingQuestion.self, from: body)
    let fault = requests.count < options.faults.count ? options.faults[requests.count] : .none
    let answer = answer(to: question, path: path, method: method, authorization: authorization, fault: fault)
    requests.append(
      OpenAIStubRequest(
        path: path, authorization: authorization, model: question?.model, texts: question?.texts ?? [],
        dimensions: question?.dimensions, encoding: question?.encoding, status: answer.status, headers: headers,
        body: String(decoding: body, as: UTF8.self)))
    return answer
  }

  /// Decides what becomes of a call for a reply, and remembers it.
  ///
  /// - Returns: the question, and the refusal where there is one; then the options' own script isn't asked for.
  mutating func take(
    chat body: Data, headers: [String: String]
  ) -> (question: ChatQuestion?, refusal: OpenAIStubAnswer?) {
    let question = ChatQuestion(body, headers: headers, number: questions.count)
    let refusal = refusal(of: question, headers["authorization"])
    if let question { questions.append(question) }
    requests.append(
      OpenAIStubRequest(
        path: OpenAIStub.chatPath, authorization: headers["authorization"], model: question?.model, texts: [],
        dimensions: nil, encoding: nil, status: refusal?.status ?? 200, headers: headers,
        body: String(decoding: body, as: UTF8.self)))
    return (question, refusal)
  }

  // MARK: - Private

  private func answer(
    to question: EmbeddingQuestion?, path: String, method: String, authorization: String?, fault: OpenAIStubFault
  ) -> OpenAIStubAnswer {
    let isList = method == "GET" && path == "/v1/models"
    guard isList || method == "POST" && path == "/v1/embeddings" else { return .error(404, "Unknown request URL.") }
    if let refusal = refusal(of: authorization) { return refusal }
    guard !isList else { return list }
    guard let question else { return .error(400, "The body is no question for embeddings.") }
    if let answer = replacement(for: fault, question, authorization) { return answer }
    if let refusal = refusal(of: question) { return refusal }
    guard let own = options.models[question.model] else {
      return .error(404, "The model `\(question.model)` does not exist.", code: "model_not_found")
    }
    let usesBase64 = question.encoding == "base64" && !options.ignoresBase64
    let answer = EmbeddingAnswer(question, dimension: question.dimensions ?? own, usesBase64: usesBase64)
    let text = answer.text(fault)
    return OpenAIStubAnswer(body: fault == .truncated ? String(text.prefix(text.utf8.count / 2)) : text)
  }

  private func refusal(of authorization: String?) -> OpenAIStubAnswer? {
    guard let key = options.requiredKey, authorization != "Bearer \(key)" else { return nil }
    return .error(401, "Incorrect API key provided: \(authorization ?? "none").", code: "invalid_api_key")
  }

  private func refusal(of question: ChatQuestion?, _ authorization: String?) -> OpenAIStubAnswer? {
    if let refusal = refusal(of: authorization) { return refusal }
    guard let question else { return .error(400, "The body is no question for a chat.") }
    if let models = options.chatModels, !models.contains(question.model) {
      return .error(404, "The model `\(question.model)` does not exist.", code: "model_not_found")
    }
    guard let field = options.refusedFields.first(where: question.fields.contains) else { return nil }
    let message = "Unsupported parameter: '\(field)' is not supported with this model."
    return .error(400, message, code: "unsupported_parameter", field: field)
  }

  /// The models by name.
  private var list: OpenAIStubAnswer {
    let names = (options.chatModels ?? []) + options.models.keys.sorted()
    let items = names.map { #"{"id":\#(OpenAIStubAnswer.text($0)),"object":"model","owned_by":"stand-in"}"# }
    return OpenAIStubAnswer(body: #"{"object":"list","data":[\#(items.joined(separator: ","))]}"#)
  }

  private func refusal(of question: EmbeddingQuestion) -> OpenAIStubAnswer? {
    if options.refusesBase64, question.encoding == "base64" { return .error(400, "encoding_format is not supported") }
    guard !question.texts.isEmpty, question.texts.allSatisfy({ !$0.isEmpty }) else {
      return .error(400, "'$.input' is invalid.")
    }
    guard question.texts.count <= options.textsPerRequest else {
      return .error(400, "'$.input' is too long. Maximum length is \(options.textsPerRequest).")
    }
    if let longest = question.tokens.max(), longest > options.tokensPerText {
      let limit = options.tokensPerText
      return .error(400, "This model's maximum context length is \(limit) tokens, however you requested \(longest).")
    }
    let sum = question.tokens.reduce(0, +)
    guard sum <= options.tokensPerRequest else {
      let message = "Requested \(sum) tokens, max \(options.tokensPerRequest) tokens per request"
      return .error(400, message, code: "max_tokens_per_request")
    }
    return nil
  }

  private func replacement(
    for fault: OpenAIStubFault, _ question: EmbeddingQuestion, _ authorization: String?
  ) -> OpenAIStubAnswer? {
    switch fault {
    case .rateLimit(let retryAfter):
      var answer = OpenAIStubAnswer.error(429, "Rate limit reached.", code: "rate_limit_exceeded")
      answer.retryAfter = retryAfter
      return answer
    case .quotaUsedUp: return .error(429, "You exceeded your current quota.", code: "insufficient_quota")
    case .status(let status):
      var answer = OpenAIStubAnswer.error(status, "No good: \(authorization ?? "no key")")
      let echo = OpenAIStubAnswer.text(question.texts.first ?? "")
      answer.body.insert(contentsOf: "\"input\":\(echo),", at: answer.body.index(after: answer.body.startIndex))
      return answer
    case .redirect(let address): return OpenAIStubAnswer(status: 307, location: address)
    case .webPage: return OpenAIStubAnswer(contentType: "text/html", body: "<!doctype html><title>Sign in</title>")
    case .none, .truncated, .reversed, .missingVector, .missingIndex, .repeatedIndex, .shortVector, .notANumber, .zeros,
      .noUsage:
      return nil
    }
  }
}
