import Assistant
import Offers

/// Why the settings can't be used. None of the texts holds a key.
enum SettingsError: Failure, Equatable {
  case unreadableConfig(String)
  case damagedConfig(String, reason: String)
  case unknownKey(String, path: String)
  case badValue(String, type: String, path: String)
  case emptyValue(String)
  case unreadableKeyFile(String)
  case emptyKeyFile(String)
  case badRate(String)
  case badDuration(String)
  case badSource(String)
  case badAddress(String)
  case badKey
  case unsupportedStore(String)
  case badStore(String, reason: String)
  case badFollower(String, reason: String)
  case badEmbedder(String)
  case badPrecision(String)
  case badDimensions(String)
  case badWindow(String)
  case badChromaToken
  case badDollars(String)

  var kind: FailureKind { .badArguments }

  var description: String {
    switch self {
    case .unreadableConfig(let path): "the config file \(path) can't be read"
    case .damagedConfig(let path, let reason): "the config file \(path) can't be read: \(reason)"
    case .unknownKey(let key, let path): "the config file \(path) has an unknown key \"\(key)\""
    case .badValue(let key, let type, let path): "\"\(key)\" in \(path) is an empty text or of type \(type)"
    case .emptyValue(let name): "the \(name) has an empty name"
    case .unreadableKeyFile(let path): "the key file \(path) can't be read"
    case .emptyKeyFile(let path): "the key file \(path) is empty"
    case .badRate(let text): "\"\(text)\" is no rate"
    case .badDuration(let text): "\"\(text)\" is no length of time"
    case .badAddress(let text): "\"\(text)\" is no address of a site or an API"
    case .badKey: "the API's key is not usable: keys are 1 to 512 printable characters"
    case .badStore(let name, let reason): "\(name) names no store: \(reason)"
    case .badFollower(let name, let reason): "\(name) can't follow a store: \(reason)"
    case .unsupportedStore(let name): "this version can't use \(name) as a store"
    case .badEmbedder(let text): "\"\(text)\" is no embedder"
    case .badPrecision(let text): "\"\(text)\" is no precision"
    case .badDimensions(let text): "\"\(text)\" is no number of dimensions"
    case .badChromaToken: "CHROMA_TOKEN is not usable: tokens are 1 to 512 printable characters"
    case .badWindow(let text): "\"\(text)\" is no size of a model's window"
    case .badDollars(let text): "\"\(text)\" is no amount of dollars"
    case .badSource(let text): "\"\(text)\" is neither the address of an API nor a file of offers"
    }
  }

  var hint: String {
    switch self {
    case .unreadableConfig: "Check its permissions."
    case .damagedConfig: "Mend it, or move it away to go on with defaults."
    case .unknownKey, .badValue:
      "Known keys are " + ConfigFile.Key.allCases.map(\.rawValue).joined(separator: ", ") + ", each a text or a number."
    case .emptyValue: "Give a name, or leave the flag out."
    case .unreadableKeyFile, .emptyKeyFile:
      "Write the key into it, or leave the flag out to have the key read from the site."
    case .badRate: "Give calls a second, 0.01 to 1000, or 0 for no limit."
    case .badDuration: "Write it as 90s, 15m or 2h, a week at most."
    case .badAddress: "Write it out, such as https://example.org/api/Offers."
    case .badKey: "Check VIE_API_KEY or the key file, or leave both out to have the key read from the site."
    case .badStore: "Write it as chroma://HOST[:PORT]/COLLECTION."
    case .badFollower: "Write it as chroma://HOST[:PORT]/COLLECTION, or none."
    case .unsupportedStore: "Name an SQLite file, an .npz file or chroma://HOST[:PORT]/COLLECTION."
    case .badEmbedder: "Write local, local:MODEL, openai, openai:MODEL or none."
    case .badPrecision: "Write auto, f32, bf16 or int8."
    case .badDimensions: "Give a number from 1 to 16384, or leave it out for the model's own."
    case .badChromaToken: "Check it, or take it away for a server that needs none."
    case .badWindow: "Give how many tokens the model reads and writes together, 1024 to 10000000."
    case .badDollars: "Give a number, 0 or more, with a point before the cents."
    case .badSource: "Give a URL that ends in /api/Offers, or a .json, .jsonl or .csv file that exists."
    }
  }
}
