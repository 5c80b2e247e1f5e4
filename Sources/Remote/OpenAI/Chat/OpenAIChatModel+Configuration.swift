import Foundation
import Offers

extension OpenAIChatModel {
  /// How the API is reached, which model is asked, and how long that may take.
  package struct Configuration: Sendable {
    /// The API's base; nil for OpenAI's own.
    package var base: URL?
    /// Sent as a bearer; nil for servers that need none.
    package var key: AccessKey?
    /// The model, by the API's name for it.
    package var model = "gpt-4.1-mini"
    /// How many tokens the model reads and writes together; nil for what is known of OpenAI's models.
    ///
    /// For any other model it is 8,192 then. A server of one's own may be set to less, and cut what is beyond that without
    /// a word, as Ollama does (4,096 on small machines).
    package var window: Int?
    /// US dollars for a million tokens read; nil for OpenAI's own price with OpenAI, and elsewhere for none that is known.
    package var promptPrice: Double?
    /// US dollars for a million tokens written; nil as with `promptPrice`.
    package var completionPrice: Double?

    /// How long the first byte of an answer may take; a server of one's own may have to load the model first.
    package var firstByteTimeout = Duration.seconds(180)
    /// How long nothing may come in the middle of a reply.
    package var silence = Duration.seconds(60)
    /// How long one reply may take, with all its tries and waits.
    package var deadline = Duration.seconds(600)
    /// How often a reply is asked for at most, while it has no text.
    package var attempts = 4
    /// The version that the `User-Agent` names.
    package var version = "dev"

    /// The time that waits between tries are taken from.
    package var stopwatch = Stopwatch()
    /// The time that a try is measured by.
    package var patience = Stopwatch()
    /// What the waits before further tries are drawn from.
    package var random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    /// The present moment, for dates in headers.
    package var now: @Sendable () -> Timestamp = { CallSettings.present }

    /// A cheap model of OpenAI's own API.
    package init() {}

    /// How calls are made.
    var calls: CallSettings {
      CallSettings(deadline: deadline, callTimeout: deadline, stopwatch: stopwatch, random: random, now: now)
    }

    /// Which failed calls are made again; a call that took all its time isn't.
    var policy: RetryPolicy { RetryPolicy(attempts: max(1, attempts), attemptsOnTimeout: 1) }
  }
}
