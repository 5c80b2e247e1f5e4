/// A peer's whole answer, free of any networking type.
struct HTTPAnswer: Sendable, Equatable {
  /// The HTTP status.
  let status: Int
  /// The value of `Retry-After`, as it came.
  var retryAfter: String?
  /// The value of `Location`, as it came.
  var location: String?
  /// The body, decompressed.
  var body: [UInt8] = []

  /// Whether the status is one of success.
  var isSuccess: Bool { (200..<300).contains(status) }

  /// Whether the peer points elsewhere.
  var isRedirect: Bool { (300..<400).contains(status) }

  /// Throws where the status says that the call should be made again later.
  func checkStatus() throws(CallFailure) {
    guard RetryPolicy.isWorthRetrying(status: status) else { return }
    throw .status(status, retryAfter: retryAfter)
  }
}
