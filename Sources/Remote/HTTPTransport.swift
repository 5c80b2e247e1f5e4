/// Carries one call to a peer and its answer back.
protocol HTTPTransport: Sendable {
  /// Makes the call once and reads the whole answer, whatever its status; a redirect is an answer too.
  ///
  /// - Throws: `timedOut` where the answer isn't complete in time, however slowly it drips in; `unreachable`, `tooLarge`
  ///   or `cancelled`.
  func answer(to call: HTTPCall, within timeout: Duration) async throws(CallFailure) -> HTTPAnswer
}
