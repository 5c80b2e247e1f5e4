import Foundation
import Logging
import Web

/// How `vie serve` listens and whom it lets in: flags first, then the environment, then the config file, then defaults.
struct ServerSettings {
  var web = WebConfiguration()
  /// How long there is between synchronisations; nil for none.
  var syncInterval: Duration?
  var logLevel = Logger.Level.info

  /// The values that flags can set. The token is none: other users of a machine can read a program's arguments.
  struct Flags: Sendable {
    var host: String?
    var port: String?
    var tokenFile: String?
    var allowHost: [String] = []
    var allowOrigin: [String] = []
    var rateLimit: String?
    var syncEvery: String?
    var logLevel: String?
  }

  init(
    flags: Flags, configFile: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    let config = try ConfigFile(path: configFile)
    func value(_ flag: String?, _ variable: String, _ key: ConfigFile.Key) -> String? {
      flag ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 } ?? config.values[key]
    }
    func list(_ flags: [String], _ variable: String, _ key: ConfigFile.Key) -> [String] {
      let texts = flags.isEmpty ? value(nil, variable, key).map { [$0] } ?? [] : flags
      return texts.flatMap { $0.utf8.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) } }
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    if let host = value(flags.host, "VIE_HOST", .host) { web.host = host }
    if let port = value(flags.port, "VIE_PORT", .port) { web.port = try Self.port(port) }
    web.allowedHosts = try Self.each(list(flags.allowHost, "VIE_ALLOW_HOST", .allowHost)) {
      text throws(ServerSettingsError) in
      guard let name = HostName(text) else { throw .badHostName(text) }
      return name
    }
    let origins = try Self.each(list(flags.allowOrigin, "VIE_ALLOW_ORIGIN", .allowOrigin)) {
      text throws(ServerSettingsError) in
      guard let origin = WebConfiguration.origin(text) else { throw .badOrigin(text) }
      return origin
    }
    web.allowedOrigins = Set(origins)
    if let rate = value(flags.rateLimit, "VIE_RATE_LIMIT", .rateLimit) {
      web.rateLimit = RateLimit(try Self.rate(rate))
    }
    syncInterval = try value(flags.syncEvery, "VIE_SYNC_EVERY", .syncEvery).map(Self.interval)
    if let level = value(flags.logLevel, "VIE_LOG_LEVEL", .logLevel) { logLevel = try Self.level(level) }
    web.token = try Self.token(flag: flags.tokenFile, environment: environment, config: config)
  }

  // MARK: -

  private static func each<Value>(
    _ texts: [String], _ reading: (String) throws(ServerSettingsError) -> Value
  ) throws(ServerSettingsError) -> [Value] {
    var values: [Value] = []
    for text in texts { values.append(try reading(text)) }
    return values
  }

  private static func token(
    flag: String?, environment: [String: String], config: ConfigFile
  ) throws -> AccessToken? {
    func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let given = flag == nil ? variable("VIE_TOKEN") : nil
    let file = flag ?? variable("VIE_TOKEN_FILE") ?? config.values[.tokenFile]
    guard given != nil || file != nil else { return nil }
    guard let text = try given ?? file.map(Self.content(ofFile:)) else { return nil }
    guard let token = AccessToken(text) else { throw ServerSettingsError.badToken }
    return token
  }

  private static func content(ofFile path: String) throws(ServerSettingsError) -> String {
    do { return try Settings.key(inFile: path) } catch { throw .badTokenFile(path) }
  }

  private static func port(_ text: String) throws(ServerSettingsError) -> Int {
    guard let port = Int(text), (0...65535).contains(port) else { throw .badPort(text) }
    return port
  }

  private static func rate(_ text: String) throws(ServerSettingsError) -> Double {
    guard let rate = Double(text), rate == 0 || (0.01...1_000_000).contains(rate) else { throw .badRateLimit(text) }
    return rate
  }

  private static func interval(_ text: String) throws -> Duration {
    let interval = try Settings.duration(text)
    guard interval >= .seconds(60) else { throw ServerSettingsError.badInterval(text) }
    return interval
  }

  private static func level(_ text: String) throws(ServerSettingsError) -> Logger.Level {
    guard let level = Logger.Level(rawValue: text) else { throw .badLogLevel(text) }
    return level
  }
}
