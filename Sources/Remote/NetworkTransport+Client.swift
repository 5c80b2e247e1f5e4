import AsyncHTTPClient
import NIOCore

extension NetworkTransport {
  /// Gives a transport to a closure, and closes its connections when that ends, whatever way it ends.
  static func withTransport<Value>(
    userAgent: String, configuration: HTTPClient.Configuration, largestBody: Int = Self.largestBody,
    isolation: isolated (any Actor)? = #isolation, _ body: (NetworkTransport) async throws -> Value
  ) async throws -> Value {
    let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    do {
      let value = try await body(NetworkTransport(client: client, userAgent: userAgent, largestBody: largestBody))
      try? await client.shutdown()
      return value
    } catch {
      try? await client.shutdown()
      throw error
    }
  }

  /// How long a connection may take to come about: a call's own time, but 10 seconds at most.
  static func connectTimeout(callTimeout: Duration) -> Duration {
    min(max(callTimeout, .milliseconds(1)), .seconds(10))
  }
}
