/// Carries one call to a Chroma server and its answer back.
protocol ChromaTransport: Sendable {
  /// Makes the call once and reads the whole answer, whatever its status.
  func answer(to call: ChromaCall, at endpoint: ChromaEndpoint, within timeout: Duration)
    async throws(CallFailure) -> HTTPAnswer
}

extension NetworkTransport: ChromaTransport {
  func answer(
    to call: ChromaCall, at endpoint: ChromaEndpoint, within timeout: Duration
  ) async throws(CallFailure) -> HTTPAnswer {
    try await answer(to: call.http(at: endpoint), within: timeout)
  }
}
