import Assistant
import Offers

/// Why there is no embedder.
enum EmbedderAbsence: Failure {
  /// It was asked for words only.
  case unwanted
  /// No model of that name, or none at all, is installed.
  case notInstalled(String?, folder: String)
  case noKey
  case badKey
  case badAddress(String)
  /// The model can't be used, or not with what is stored.
  case failure(any Failure)

  var kind: FailureKind {
    switch self {
    case .unwanted, .notInstalled, .noKey: .notConfigured
    case .badKey, .badAddress: .badArguments
    case .failure(let failure): failure.kind
    }
  }

  var description: String {
    switch self {
    case .unwanted: "searching by meaning was turned off with the embedder \"none\""
    case .notInstalled(nil, let folder): "no model for meaning is installed in \(folder)"
    case .notInstalled(let name?, let folder): "there is no model \(name), neither in \(folder) nor as a folder"
    case .noKey: "OpenAI's models need a key"
    case .badKey: "the key of the OpenAI-compatible service is not usable: keys are 1 to 512 printable characters"
    case .badAddress(let text): "\"\(text)\" is no address of an OpenAI-compatible service"
    case .failure(let failure): failure.description
    }
  }

  var hint: String {
    switch self {
    case .unwanted: "Leave --embedder none out, or use --mode keyword."
    case .notInstalled: "Run `scripts/model` or `vie models pull intfloat/multilingual-e5-small`, then `vie sync`."
    case .noKey: "Set OPENAI_API_KEY; for another service set OPENAI_BASE_URL."
    case .badKey: "Check OPENAI_API_KEY."
    case .badAddress: "Set OPENAI_BASE_URL to an address such as http://127.0.0.1:11434/v1."
    case .failure(let failure): failure.hint
    }
  }
}
