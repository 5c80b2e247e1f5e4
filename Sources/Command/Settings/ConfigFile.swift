import Foundation
import Offers

/// The values in the config file: a JSON object of the keys below.
struct ConfigFile {
  enum Key: String, CaseIterable {
    case store, follow, source, site, rate, deadline, embedder, precision, dimensions, models, hub, model, window,
      journal
    case apiKey = "api_key"
    case apiKeyFile = "api_key_file"
    case openAIBase = "openai_base_url"
    case openAIKeyFile = "openai_api_key_file"
    case promptPrice = "prompt_price"
    case completionPrice = "completion_price"
    case dailyCap = "daily_cap"
    // The server's.
    case host, port
    case tokenFile = "token_file"
    case allowHost = "allow_host"
    case allowOrigin = "allow_origin"
    case rateLimit = "rate_limit"
    case syncEvery = "sync_every"
    case logLevel = "log_level"
  }

  private(set) var values: [Key: String] = [:]

  /// Reads the file; no file is an empty one.
  /// - Throws: where the file is no JSON object, or has a key or a value that nobody would read.
  init(path: String) throws(SettingsError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadableConfig(path) }
    let json: JSONValue
    do { json = try JSONValue(parsing: data) } catch { throw .damagedConfig(path, reason: "\(error)") }
    guard case .object(let members) = json else { throw .damagedConfig(path, reason: "it is no JSON object") }
    for member in members {
      guard let key = Key(rawValue: member.name) else { throw .unknownKey(member.name, path: path) }
      guard !member.value.isNull else { continue }
      guard let text = member.value.lenientText, !text.isEmpty else {
        throw .badValue(key.rawValue, type: member.value.typeName, path: path)
      }
      values[key] = text
    }
  }
}
