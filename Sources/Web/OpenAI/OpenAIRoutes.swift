import Hummingbird
import Offers

/// What clients of OpenAI's interface find here: `/v1/chat/completions`, `/v1/embeddings` and `/v1/models`.
struct OpenAIRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    ModelRoutes(services: services).add(to: router)
    EmbeddingRoutes(services: services).add(to: router)
    ChatRoutes(services: services).add(to: router)
  }

  /// Whether a path belongs to these, so that its errors have OpenAI's shape.
  static func contain(path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).prefix(2).map { String(decoding: $0, as: UTF8.self) }
    return parts.first == "v1" && ["chat", "embeddings", "models"].contains(parts.dropFirst().first ?? "")
  }
}
