/// Which requests go wrong, and how. Deterministic: the same plan gives the same request number the same fault.
package struct FaultPlan: Equatable, Sendable {
  /// The share of API requests that fail with one of ``Fault/mix``, from 0 to 1.
  package var failureRate = 0.0
  /// The seed of the failures.
  package var seed: UInt64 = 0
  /// Every how many API requests one is answered 429, or nil for never.
  package var rateLimitEvery: Int?
  /// The value of the 429's Retry-After, sent verbatim.
  package var retryAfter = "1"
  /// Every how many API requests one is truncated, or nil for never.
  package var truncateEvery: Int?
  /// Every how many API requests one is answered with a web page, or nil for never.
  package var webPageEvery: Int?
  /// Every how many searches one is answered with an empty page, or nil for never.
  package var emptyPageEvery: Int?
  /// Every how many searches one is answered 204, or nil for never.
  package var noContentEvery: Int?

  /// A plan with no fault.
  package init() {}

  /// The fault of an API request, or nil when it is answered well.
  ///
  /// - Parameters:
  ///   - number: The request's number among the API requests, from 1.
  ///   - search: Its number among the searches, from 1, or nil when it is none.
  package func fault(forRequest number: Int, search: Int?) -> Fault? {
    if Self.isTurn(number, every: rateLimitEvery) { return .rateLimit }
    if let failure = failure(forRequest: number) { return failure }
    if Self.isTurn(search, every: noContentEvery) { return .noContent }
    if Self.isTurn(number, every: webPageEvery) { return .webPage }
    if Self.isTurn(number, every: truncateEvery) { return .truncatedBody }
    if Self.isTurn(search, every: emptyPageEvery) { return .emptyPage }
    return nil
  }

  // MARK: - Private

  private func failure(forRequest number: Int) -> Fault? {
    var generator = SplitMix64(seed: seed, number: number)
    guard generator.nextFraction() < failureRate else { return nil }
    return Fault.mix[Int(generator.next() % UInt64(Fault.mix.count))]
  }

  private static func isTurn(_ number: Int?, every period: Int?) -> Bool {
    guard let number, let period, period > 0 else { return false }
    return number.isMultiple(of: period)
  }
}
