import Assistant

extension CiviwebFeed {
  /// Gives a feed over the network to a closure, and closes its connections when that ends, whatever way it ends.
  ///
  /// - Throws: `FeedError` with `badArguments` where an address can't be used, and what the closure throws.
  package static func withFeed<Value>(
    _ configuration: Configuration, isolation: isolated (any Actor)? = #isolation,
    _ body: (CiviwebFeed) async throws -> Value
  ) async throws -> Value {
    let connectTimeout = NetworkTransport.connectTimeout(callTimeout: configuration.callTimeout)
    return try await NetworkTransport.withTransport(
      userAgent: "vie/\(configuration.version) (+mirror of VIE offers)",
      configuration: NetworkTransport.configuration(connectTimeout: connectTimeout)
    ) { transport in
      try await body(CiviwebFeed(configuration, transport: transport))
    }
  }
}
