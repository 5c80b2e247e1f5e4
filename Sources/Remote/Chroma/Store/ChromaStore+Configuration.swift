import Foundation
import Offers

extension ChromaStore {
  /// Where the store is and how it is reached.
  package struct Configuration: Sendable {
    package var address: ChromaAddress
    /// Nil for servers that need none.
    package var token: AccessKey?
    package var tokenHeader = ChromaEndpoint.TokenHeader.chromaToken
    /// How long one request may take.
    package var callTimeout = Duration.seconds(60)
    /// How long one call of a method may take for each of its requests, with all tries and waits.
    package var deadline = Duration.seconds(180)
    /// How often a request is made at most.
    package var attempts = 3
    /// How long the right to write outlives its last sign of life.
    package var lease = Duration.seconds(90)
    /// For how long a reader trusts what it knows before it asks whether that still counts.
    package var freshness = Duration.milliseconds(250)
    /// Who writes, for whoever finds the store busy.
    package var holder = "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier)"
    /// The version that the `User-Agent` names.
    package var version = "dev"

    /// The time that waits are taken from.
    package var stopwatch = Stopwatch()
    /// What the waits before further tries are drawn from.
    package var random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    /// The present moment, for the right to write.
    package var now: @Sendable () -> Timestamp = { CallSettings.present }

    package init(address: ChromaAddress) {
      self.address = address
    }

    /// How calls are made.
    var calls: CallSettings {
      CallSettings(deadline: deadline, callTimeout: callTimeout, stopwatch: stopwatch, random: random, now: now)
    }

    /// Which failed calls are made again.
    var policy: RetryPolicy {
      RetryPolicy(attempts: max(1, attempts), attemptsOnTimeout: 1, backoff: Backoff(base: .milliseconds(250)))
    }
  }

  /// What a store is opened for.
  package enum Access: Sendable {
    /// The store must exist.
    case reading
    /// The store is made where there is none, and no other process may write meanwhile.
    case writing
  }
}
