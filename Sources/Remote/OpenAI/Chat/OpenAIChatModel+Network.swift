extension OpenAIChatModel {
  /// Gives a model over the network to a closure, and closes its connections when that ends, whatever way it ends.
  ///
  /// - Throws: `OpenAIError.unusableAddress` or `keyInClear`, and what the closure throws.
  package static func withModel<Value>(
    _ configuration: Configuration, isolation: isolated (any Actor)? = #isolation,
    _ body: (OpenAIChatModel) async throws -> Value
  ) async throws -> Value {
    let endpoint = try OpenAIEndpoint(base: configuration.base, key: configuration.key)
    let connectTimeout = NetworkTransport.connectTimeout(callTimeout: configuration.firstByteTimeout)
    return try await NetworkTransport.withTransport(
      userAgent: "vie/\(configuration.version)",
      configuration: NetworkTransport.configuration(
        connectTimeout: connectTimeout, largestBody: 2 * ReplyReader.largestReply)
    ) { transport in
      try await body(OpenAIChatModel(configuration, endpoint: endpoint, transport: transport))
    }
  }
}
