extension OpenAIEmbedder {
  /// The largest answer that is read, in bytes: 2,048 vectors of 3,072 numbers as digits have about 90 million.
  private static let largestAnswer = 128 << 20

  /// Gives an embedder over the network to a closure, and closes its connections when that ends, whatever way it ends.
  ///
  /// A model whose dimension isn't known is asked for it by one call.
  ///
  /// - Throws: `OpenAIError`, and what the closure throws.
  package static func withEmbedder<Value>(
    _ configuration: Configuration, isolation: isolated (any Actor)? = #isolation,
    _ body: (OpenAIEmbedder) async throws -> Value
  ) async throws -> Value {
    let connectTimeout = NetworkTransport.connectTimeout(callTimeout: configuration.callTimeout)
    return try await NetworkTransport.withTransport(
      userAgent: "vie/\(configuration.version)",
      configuration: NetworkTransport.configuration(connectTimeout: connectTimeout, largestBody: largestAnswer),
      largestBody: largestAnswer
    ) { transport in
      try await body(OpenAIEmbedder(configuration, transport: transport))
    }
  }
}
