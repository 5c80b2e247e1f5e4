import Offers

/// Makes the requests of one call of `embed`, which share a deadline.
struct EmbeddingCaller: Sendable {
  /// Why a request brought no vectors.
  enum Denial: Error, Equatable {
    /// Fewer or shorter texts may be accepted; the error is for when there are none.
    case tooMuch(OpenAIError)
    /// Nothing betters it.
    case final(OpenAIError)

    /// What a person should hear of.
    var reason: OpenAIError {
      switch self {
      case .tooMuch(let reason), .final(let reason): reason
      }
    }
  }

  private let configuration: OpenAIEmbedder.Configuration
  private let endpoint: OpenAIEndpoint
  private let dimension: Int?
  private let client: RetryingClient

  /// The deadline counts from here.
  init(
    _ configuration: OpenAIEmbedder.Configuration, endpoint: OpenAIEndpoint, dimension: Int?,
    transport: any HTTPTransport
  ) {
    self.configuration = configuration
    self.endpoint = endpoint
    self.dimension = dimension
    client = RetryingClient(configuration.calls, transport: transport)
  }

  /// The vectors of texts that go into one request.
  func reply(to texts: ArraySlice<String>) async throws(Denial) -> EmbeddingReply {
    var outcome = try await outcome(of: texts, asksForBase64: true)
    if case .rejected(let answer) = outcome, OpenAIRejection(answer).refusesEncoding {
      outcome = try await self.outcome(of: texts, asksForBase64: false)
    }
    switch outcome {
    case .value(let json):
      do {
        return try EmbeddingReply(json, count: texts.count, dimension: dimension)
      } catch {
        throw .final(.call(error, peer: endpoint.peer))
      }
    case .rejected(let answer):
      let rejection = OpenAIRejection(answer)
      let error = error(rejection)
      throw rejection.asksForLess ? .tooMuch(error) : .final(error)
    }
  }

  // MARK: -

  private func outcome(
    of texts: ArraySlice<String>, asksForBase64: Bool
  ) async throws(Denial) -> CallReply<JSONValue> {
    let call = endpoint.embeddings(
      of: texts, model: configuration.model, dimensions: configuration.dimensions, asksForBase64: asksForBase64)
    do {
      return try await client.value(of: call, policy: configuration.policy, reading: Self.reading)
    } catch {
      throw .final(.call(error, peer: endpoint.peer))
    }
  }

  private static func reading(_ answer: HTTPAnswer) throws(CallFailure) -> CallReply<JSONValue> {
    guard !answer.isSuccess else {
      guard let json = try? JSONValue(parsing: answer.body) else {
        let start = answer.body.first { !(0x09...0x20).contains($0) }
        throw .unreadable(
          start == UInt8(ascii: "<") ? "a web page where JSON was expected" : "something that is no JSON")
      }
      return .value(json)
    }
    let rejection = OpenAIRejection(answer)
    if rejection.isQuotaUsedUp || rejection.asksForLess { return .rejected(answer) }
    try answer.checkStatus()
    return .rejected(answer)
  }

  private func error(_ rejection: OpenAIRejection) -> OpenAIError {
    let reason = PlainQuote.quote(rejection.message.utf8, hiding: endpoint.key)
    switch rejection.status {
    case 401, 403: return .refused(status: rejection.status, hasKey: endpoint.key != nil, peer: endpoint.peer)
    case 429: return .quotaUsedUp(peer: endpoint.peer)
    case 300..<400: return .redirected(status: rejection.status, peer: endpoint.peer)
    default:
      return .rejected(status: rejection.status, reason: reason, model: configuration.model, peer: endpoint.peer)
    }
  }
}
