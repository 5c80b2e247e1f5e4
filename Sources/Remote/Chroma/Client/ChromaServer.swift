import Offers

/// What a server says of itself.
struct ChromaServer: Sendable, Equatable {
  let version: String
  /// The most records that it takes in one call.
  let batchLimit: Int
  /// Whether it reads vectors as base64.
  let readsBase64: Bool

  init(version: String, checks: JSONValue) {
    self.version = version
    let limit = checks["max_batch_size"]?.lenientInteger ?? 100
    batchLimit = min(max(1, limit), 10_000)
    readsBase64 = checks["supports_base64_encoding"] == .bool(true)
  }
}
