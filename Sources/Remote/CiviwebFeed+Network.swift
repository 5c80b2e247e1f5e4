import Assistant
import AsyncHTTPClient

extension CiviwebFeed {
  /// Gives a feed over the network to a closure, and closes its connections when that ends, whatever way it ends.
  ///
  /// - Throws: `FeedError` with `badArguments` where an address can't be used, and what the closure throws.
  package static func withFeed<Value>(
    _ configuration: Configuration, isolation: isolated (any Actor)? = #isolation,
    _ body: (CiviwebFeed) async throws -> Value
  ) async throws -> Value {
    let connectTimeout = min(max(configuration.callTimeout, .milliseconds(1)), .seconds(10))
    let client = HTTPClient(
      eventLoopGroup: HTTPClient.defaultEventLoopGroup,
      configuration: NetworkTransport.configuration(connectTimeout: connectTimeout)
    )
    let userAgent = "vie/\(configuration.version) (+mirror of VIE offers)"
    do {
      let transport = NetworkTransport(client: client, userAgent: userAgent)
      let value = try await body(CiviwebFeed(configuration, transport: transport))
      try? await client.shutdown()
      return value
    } catch {
      try? await client.shutdown()
      throw error
    }
  }
}
