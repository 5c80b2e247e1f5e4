import Foundation
import Offers
import Testing

@testable import Remote

/// Values that these tests share.
enum Fixtures {
  static let site = "https://site.example"
  static let endpoint = "https://api.example/api/Offers"
  static let key = "first-key+/="
  static let otherKey = "second-key+/="
  static let now = Timestamp(milliseconds: 1_795_000_000_000)

  /// A page of the listing with these offers.
  static func page(_ ids: [Int], count: Int? = nil) -> String {
    let records = ids.map { #"{"id":\#($0),"missionTitle":"Mission \#($0)"}"# }
    return #"{"result":[\#(records.joined(separator: ","))],"count":\#(count ?? ids.count)}"#
  }

  /// The site's page with this key and endpoint.
  static func homePage(key: String? = key, endpoint: String? = endpoint) -> String {
    let members = [endpoint.map { "OFFRE_API_ENDPOINT:\"\($0)\"" }, key.map { "API_KEY:\"\($0)\"" }]
    return "<script>window.__NUXT__={config:{\(members.compactMap(\.self).joined(separator: ","))}}</script>"
  }

  static func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }

  /// A configuration for the made-up site, with a clock that doesn't wait.
  static func configuration(
    clock: TestClock = TestClock(), _ change: (inout CiviwebFeed.Configuration) throws -> Void = { _ in }
  ) rethrows -> CiviwebFeed.Configuration {
    var configuration = CiviwebFeed.Configuration()
    configuration.site = URL(string: site)
    configuration.rate = 0
    configuration.stopwatch = Stopwatch(clock)
    configuration.random = FixedRandom()
    configuration.now = { now }
    try change(&configuration)
    return configuration
  }

  /// A folder that is removed when the closure ends.
  static func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vie-remote-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }
}
