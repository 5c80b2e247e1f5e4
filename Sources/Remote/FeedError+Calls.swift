import Assistant

extension FeedError {
  /// Says what became of a call.
  ///
  /// - Parameter peer: who was called, as "the API at https://…".
  init(_ failure: CallFailure, from peer: String) {
    self.init(
      failure.kind, failure.sentence(about: peer), hint: Self.hint(failure), isTransient: failure.isWorthRetrying)
  }

  // MARK: -

  private static func hint(_ failure: CallFailure) -> String {
    switch failure {
    case .timedOut, .unbegun, .silent, .unreadable: "Run the command again later."
    case .unreachable: "Check the address and the network connection, then run the command again."
    case .longWait: "Run the command again after that."
    case .status(429, _): "Wait some minutes, or call less often with `--rate`."
    case .status: "Run the command again later."
    case .tooLarge: "Check the address: no page of offers is that large."
    case .deadlinePassed: "Allow more time with `--deadline`."
    case .cancelled: "Run the command again to go on."
    }
  }
}
