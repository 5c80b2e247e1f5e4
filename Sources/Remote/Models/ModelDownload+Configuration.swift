import Foundation
import Offers

extension ModelDownload {
  /// How a hub is reached, and which version of a model is wanted.
  package struct Configuration: Sendable {
    /// The hub of Hugging Face.
    package static let publicHub = "https://huggingface.co"

    /// The hub's address; nil for the public one.
    package var hub: URL?
    /// Sent as a bearer to the hub itself, never to where it redirects.
    package var token: AccessKey?
    /// A branch, a tag or a commit.
    package var revision = "main"
    /// How long a peer may be silent, at the most.
    package var silence = Duration.seconds(30)
    /// How often a call is made at most that brings nothing new.
    package var attempts = 5
    /// The version that the `User-Agent` names.
    package var version = "dev"

    /// The time that waits are taken from.
    package var stopwatch = Stopwatch()
    /// What the waits before further tries are drawn from.
    package var random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    /// The present moment, for dates in headers.
    package var now: @Sendable () -> Timestamp = { CallSettings.present }
    /// How many bytes can still be written on the disk with a path; nil where that can't be told.
    package var freeSpace: @Sendable (_ path: String) -> Int? = { FileFault.freeSpace($0) }

    /// The public hub's newest version.
    package init() {}

    /// How the list of files is asked for.
    var calls: CallSettings {
      CallSettings(
        deadline: .seconds(600), callTimeout: silence, stopwatch: stopwatch, random: random, now: now)
    }

    /// Which failed calls are made again.
    var policy: RetryPolicy { RetryPolicy(attempts: max(1, attempts)) }
  }
}
