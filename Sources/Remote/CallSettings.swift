import Foundation
import Offers

/// How politely, how long and by which clock calls are made.
struct CallSettings: Sendable {
  /// Calls a second at most; 0 for no limit.
  var rate = 0.0
  /// How long all calls together may take, with their waits.
  var deadline: Duration
  /// How long one call may take.
  var callTimeout: Duration
  /// The time that calls are spaced by and waits are taken from.
  var stopwatch = Stopwatch()
  /// What the waits before further tries are drawn from.
  var random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  /// The present moment, for dates in headers.
  var now: @Sendable () -> Timestamp = { CallSettings.present }

  /// The present moment by the machine's clock.
  static var present: Timestamp {
    Timestamp(milliseconds: Int(exactly: (Date().timeIntervalSince1970 * 1000).rounded()) ?? 0)
  }
}

extension CallSettings {
  /// How a feed calls.
  init(_ configuration: CiviwebFeed.Configuration) {
    self.init(
      rate: configuration.rate, deadline: configuration.deadline, callTimeout: configuration.callTimeout,
      stopwatch: configuration.stopwatch, random: configuration.random, now: configuration.now)
  }
}
