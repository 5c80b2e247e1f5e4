import Foundation
import Offers

extension CiviwebFeed {
  /// How the API is reached.
  package struct Configuration: Sendable {
    /// The public site, whose pages show the API's address and key.
    package static let publicSite = "https://mon-vie-via.businessfrance.fr"

    /// The API's base, ending in `/api/Offers`; nil to read it from the site.
    package var source: URL?
    /// The API's key; nil to read it from the site.
    package var key: CiviwebKey?
    /// The site to read from; nil for the public one, or for the source's own site where a source is given.
    ///
    /// The key of the public site is thus never sent to another API.
    package var site: URL?
    /// Where the key that was read is kept; nil for nowhere.
    package var cacheFile: URL?
    /// Calls a second at most; 0 for no limit.
    package var rate = 1.0
    /// How long the whole run may take, counted from the feed's creation.
    package var deadline = Duration.seconds(3600)
    /// How long one call may take.
    package var callTimeout = Duration.seconds(30)
    /// The version that the `User-Agent` names.
    package var version = "dev"

    /// The time that calls are spaced by and waits are taken from.
    package var stopwatch = Stopwatch()
    /// What the waits before further tries are drawn from.
    package var random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    /// The present moment, for dates in headers and in the cache.
    package var now: @Sendable () -> Timestamp = { CallSettings.present }

    /// The public API, asked at most once a second.
    package init() {}
  }
}
