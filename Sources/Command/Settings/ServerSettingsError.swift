import Offers
import Web

/// Why a server can't be set up as it was told to. None of the texts holds a token.
enum ServerSettingsError: Failure, Equatable {
  case badPort(String)
  case badHostName(String)
  case badOrigin(String)
  case badRateLimit(String)
  case badInterval(String)
  case badLogLevel(String)
  case badToken
  case badTokenFile(String)
  case unsyncableStore(String)

  var kind: FailureKind { .badArguments }

  var description: String {
    switch self {
    case .badPort(let text): "\"\(text)\" is no port"
    case .badHostName(let text): "\"\(text)\" is no name of a server"
    case .badOrigin(let text): "\"\(text)\" is no origin of a site"
    case .badRateLimit(let text): "\"\(text)\" is no number of requests a second"
    case .badInterval(let text): "\(text) is too short a time between synchronisations"
    case .badLogLevel(let text): "\"\(text)\" is no level of the log"
    case .badToken: "the token is not usable: tokens are \(AccessToken.minimumLength) to 512 printable characters"
    case .badTokenFile(let path): "the token file \(path) can't be read or is empty"
    case .unsyncableStore(let path): "a server can't synchronise \(path) while it runs"
    }
  }

  var hint: String {
    switch self {
    case .badPort: "Give a port from 1 to 65535, or 0 for any free one."
    case .badHostName: "Write it as vie.example or vie.example:8080, without a scheme or a path."
    case .badOrigin: "Write it as https://vie.example, with its port if it has one, without a path."
    case .badRateLimit: "Give a number from 0.01 to 1000000, or 0 for any number of requests."
    case .badInterval: "Give a minute or more."
    case .badLogLevel: "Levels are trace, debug, info, notice, warning, error and critical."
    case .badToken, .badTokenFile: "Make one by `openssl rand -hex 32`."
    case .unsyncableStore: "Keep the offers in an SQLite file or in Chroma, or leave --sync-every out."
    }
  }
}
