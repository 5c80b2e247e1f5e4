import Offers
import Retrieval

/// Embeds texts over an API of OpenAI's shape: OpenAI's own, or any server that speaks like it.
///
/// Made by `withEmbedder`, which owns the connections.
package struct OpenAIEmbedder: Embedder {
  /// The most texts that OpenAI takes in a request.
  private static let mostTexts = 2_048
  /// OpenAI takes 300,000 tokens in a request.
  private static let mostTokens = 299_999
  /// How much a model that isn't OpenAI's may put around a text.
  private static let foreignMargin = 2
  /// A text of so few tokens isn't shortened any further.
  private static let fewTokens = 16

  package let space: EmbeddingSpace
  package let tokenLimit: Int

  private let endpoint: OpenAIEndpoint
  private let requests: EmbeddingBatches
  private let configuration: Configuration
  private let transport: any HTTPTransport

  /// Asks the API for the dimension where that is not known from the model's name or the configuration.
  init(_ configuration: Configuration, transport: any HTTPTransport) async throws(OpenAIError) {
    endpoint = try OpenAIEndpoint(base: configuration.base, key: configuration.key)
    let batchSize = configuration.batchSize ?? (endpoint.isPublic ? Self.mostTexts : 64)
    requests = EmbeddingBatches(texts: min(max(1, batchSize), Self.mostTexts), tokens: Self.mostTokens)
    tokenLimit = min(max(1, configuration.tokenLimit ?? OpenAIModel.tokenLimit), OpenAIModel.tokenLimit)
    self.configuration = configuration
    self.transport = transport
    let dimension: Int
    if let known = try Self.dimension(configuration) {
      dimension = known
    } else {
      let caller = EmbeddingCaller(configuration, endpoint: endpoint, dimension: nil, transport: transport)
      dimension = try await Self.dimension(caller)
    }
    space = EmbeddingSpace(provider: .openai, model: configuration.model, dimension: dimension)
  }

  /// An estimate that is hardly ever too low; see `TokenEstimate`.
  package func tokenCount(of passage: String) -> Int {
    let margin = OpenAIModel.named(space.model) == nil ? Self.foreignMargin : 0
    return TokenEstimate.tokens(of: passage) + margin
  }

  package func batches(of passages: [String]) -> [Range<Int>] {
    requests.ranges(passages.map { min(tokenCount(of: $0), tokenLimit) })
  }

  /// - Throws: `OpenAIError`.
  package func embed(_ passages: ArraySlice<String>) async throws -> EmbeddedBatch {
    let texts = passages.map(readable)
    let caller = EmbeddingCaller(configuration, endpoint: endpoint, dimension: space.dimension, transport: transport)
    var vectors: [[Float]] = []
    var tokens = 0
    for range in batches(of: texts) {
      let reply = try await reply(to: texts[range], caller)
      vectors += reply.vectors
      tokens += reply.tokens
    }
    return EmbeddedBatch(vectors: vectors, tokens: tokens, cost: cost(ofTokens: tokens))
  }

  /// - Throws: `OpenAIError`.
  package func embed(query: String) async throws -> [Float] {
    try await embed([query]).vectors.first ?? []
  }

  // MARK: -

  /// Halves what the server finds too much: first the batch, then the text.
  private func reply(
    to texts: ArraySlice<String>, _ caller: EmbeddingCaller
  ) async throws(OpenAIError) -> (vectors: [[Float]], tokens: Int) {
    do {
      let reply = try await caller.reply(to: texts)
      return (reply.vectors, reply.tokens ?? texts.reduce(0) { $0 + tokenCount(of: $1) })
    } catch {
      guard case .tooMuch(let denial) = error else { throw error.reason }
      guard texts.count == 1, let text = texts.first else {
        let middle = texts.startIndex + texts.count / 2
        let first = try await reply(to: texts[..<middle], caller)
        let second = try await reply(to: texts[middle...], caller)
        return (first.vectors + second.vectors, first.tokens + second.tokens)
      }
      let tokens = TokenEstimate.tokens(of: text)
      guard tokens > Self.fewTokens else { throw denial }
      return try await reply(to: [TokenEstimate.prefix(of: text, tokens: tokens / 2)], caller)
    }
  }

  /// What the API accepts of a passage: no more than the limit, and never nothing, which it refuses.
  private func readable(_ passage: String) -> String {
    guard !passage.isEmpty else { return " " }
    let count = tokenCount(of: passage)
    guard count > tokenLimit else { return passage }
    let margin = count - TokenEstimate.tokens(of: passage)
    return TokenEstimate.prefix(of: passage, tokens: max(1, tokenLimit - margin))
  }

  private func cost(ofTokens tokens: Int) -> Double? {
    guard endpoint.isPublic else { return nil }
    return OpenAIModel.named(space.model)?.cost(ofTokens: tokens)
  }

  /// The dimension as the API's answer to a word shows it.
  private static func dimension(_ caller: EmbeddingCaller) async throws(OpenAIError) -> Int {
    do {
      return try await caller.reply(to: ["dimension"]).vectors.first?.count ?? 0
    } catch {
      throw error.reason
    }
  }

  /// The dimension as far as it is known; nil where the API has to be asked.
  private static func dimension(_ configuration: Configuration) throws(OpenAIError) -> Int? {
    let model = OpenAIModel.named(configuration.model)
    guard let asked = configuration.dimensions else { return model?.dimension }
    let most = model.map { $0.canShorten ? $0.dimension : 0 } ?? 65_536
    guard (1...max(1, most)).contains(asked), most > 0 else { throw .dimensions(asked, model: configuration.model) }
    return asked
  }
}
