import Assistant
import Foundation
import Offers
import Remote
import Storage

extension Assembly {
  /// Opens the source of the settings and hands it to `body`: a file of offers, or the live API.
  func withFeed<Value: Sendable>(_ body: @Sendable (any OfferFeed) async throws -> Value) async throws -> Value {
    if let file = try sourceFile() { return try await body(try OfferFileFeed(path: file)) }
    return try await CiviwebFeed.withFeed(try configuration()) { try await body($0) }
  }

  /// Whether the source answers, as the doctor tells it.
  func reachability() async -> Finding {
    do {
      if let file = try sourceFile() {
        _ = try OfferFileFeed(path: file)
        return Finding("source", "\(file) can be read")
      }
      let answer = try await CiviwebFeed.withFeed(try configuration()) { feed in
        (await feed.probe(), feed.source)
      }
      return Finding("source", "\(answer.1) answers and counts \(try answer.0.get()) offers")
    } catch let failure as any Failure {
      return Finding("source", failure: failure)
    } catch {
      return Finding("source", failure: FeedError(.failed, "\(error)", hint: "Run `vie doctor` again."))
    }
  }

  // MARK: -

  /// The file that the source names; nil where it is an address, or where there is none.
  private func sourceFile() throws(SettingsError) -> String? {
    guard let source = settings.source, !Self.isAddress(source) else { return nil }
    var isDirectory: ObjCBool = false
    guard !source.contains("://"), FileManager.default.fileExists(atPath: source, isDirectory: &isDirectory),
      !isDirectory.boolValue
    else { throw .badSource(source) }
    return source
  }

  private func configuration() throws(SettingsError) -> CiviwebFeed.Configuration {
    var configuration = CiviwebFeed.Configuration()
    configuration.source = try settings.source.map(Self.address)
    configuration.site = try settings.site.map(Self.address)
    configuration.key = try settings.apiKey.map { text throws(SettingsError) in
      guard let key = CiviwebKey(text) else { throw .badKey }
      return key
    }
    configuration.cacheFile = URL(filePath: settings.keyCache)
    configuration.rate = settings.rate
    configuration.deadline = settings.deadline
    configuration.version = Vie.version
    return configuration
  }

  private static func isAddress(_ text: String) -> Bool {
    let lowercase = text.lowercased()
    return lowercase.hasPrefix("http://") || lowercase.hasPrefix("https://")
  }

  private static func address(_ text: String) throws(SettingsError) -> URL {
    guard isAddress(text), let url = URL(string: text), let host = url.host(), !host.isEmpty else {
      throw .badAddress(text)
    }
    return url
  }
}
