/// A stand-in server that runs: where it listens, and what it was asked.
package final class OpenAIStubServer: Sendable {
  /// The port it listens on, on 127.0.0.1.
  package let port: Int

  private let core: OpenAIStubCore

  init(port: Int, core: OpenAIStubCore) {
    self.port = port
    self.core = core
  }

  /// The API's base, without a slash at the end.
  package var baseURL: String { "http://127.0.0.1:\(port)/v1" }

  /// The requests so far, in order.
  package var requests: [OpenAIStubRequest] { core.state.withLock(\.requests) }

  /// The calls for replies so far, in order; those that were refused too, as far as they could be read.
  package var questions: [ChatQuestion] { core.state.withLock(\.questions) }

  /// The numbers of the calls for replies whose connection the client closed before the end, as it happens.
  ///
  /// For one reader.
  package var closings: AsyncStream<Int> { core.closings }
}
