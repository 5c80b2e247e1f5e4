import Foundation
import Offers

extension OpenAIEmbedder {
  /// How the API is reached, and which model is asked.
  package struct Configuration: Sendable {
    /// OpenAI's own API.
    package static let publicBase = "https://api.openai.com/v1"

    /// The API's base; nil for OpenAI's own.
    package var base: URL?
    /// Sent as a bearer; nil for servers that need none.
    package var key: AccessKey?
    /// The model, by the API's name for it.
    package var model = "text-embedding-3-small"
    /// How many numbers a vector shall have; nil for the model's own number, and nothing is sent then.
    package var dimensions: Int?
    /// The most tokens of a passage; nil for 8,191, the limit of OpenAI's models.
    package var tokenLimit: Int?
    /// The most passages of a request, 1 to 2,048; nil for 2,048 with OpenAI and 64 elsewhere.
    ///
    /// A server on one's own machine takes long for many, and may refuse them.
    package var batchSize: Int?
    /// How long one call of `embed` may take, with all its tries and waits.
    package var deadline = Duration.seconds(600)
    /// How long one request may take.
    package var callTimeout = Duration.seconds(60)
    /// How often a request is made at most.
    package var attempts = 5
    /// The version that the `User-Agent` names.
    package var version = "dev"

    /// The time that waits are taken from.
    package var stopwatch = Stopwatch()
    /// What the waits before further tries are drawn from.
    package var random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    /// The present moment, for dates in headers.
    package var now: @Sendable () -> Timestamp = { CallSettings.present }

    /// The cheapest model of OpenAI's own API.
    package init() {}

    /// How calls are made.
    var calls: CallSettings {
      CallSettings(
        deadline: deadline, callTimeout: callTimeout, stopwatch: stopwatch, random: random, now: now)
    }

    /// Which failed calls are made again.
    var policy: RetryPolicy { RetryPolicy(attempts: max(1, attempts)) }
  }
}
