/// How many requests a second each client may send in the long run; short bursts of twice as many are fine.
package struct RateLimit: Sendable, Equatable {
  /// For clients on this machine, which a reverse proxy is too; nil for any number.
  package var local: Double?
  /// For all others; nil for any number.
  package var remote: Double?

  /// 1,000 from this machine, 20 from others.
  package static let standard = RateLimit(local: 1000, remote: 20)

  /// - Parameter rate: requests a second for every client; 0 for any number.
  package init(_ rate: Double) {
    let rate = rate > 0 ? rate : nil
    self.init(local: rate, remote: rate)
  }

  private init(local: Double?, remote: Double?) {
    self.local = local
    self.remote = remote
  }
}
