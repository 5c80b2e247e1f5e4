import Offers

/// A collection as the server describes it.
struct ChromaCollection: Sendable, Equatable {
  /// The UUID that its records live under; stays when the collection is renamed.
  let id: String
  let name: String
  /// Nil while nothing has been stored.
  let dimension: Int?
  /// How distances are measured: `cosine`, `l2` or `ip`.
  let measure: String?
  let metadata: ChromaMetadata

  /// A collection that is known by its UUID alone.
  init(id: String, name: String) {
    self.id = id
    self.name = name
    dimension = nil
    measure = nil
    metadata = [:]
  }

  /// Nil where the answer lacks what a collection has.
  init?(_ json: JSONValue) {
    guard case .string(let id)? = json["id"], case .string(let name)? = json["name"], Self.isIdentifier(id) else {
      return nil
    }
    self.id = id
    self.name = name
    dimension = json["dimension"]?.lenientInteger
    let configuration = json["configuration_json"]
    measure = (configuration?["hnsw"]?["space"] ?? configuration?["spann"]?["space"])?.lenientText
    metadata = ChromaMetadata(json["metadata"])
  }

  // MARK: -

  /// Whether a text can be a UUID: it goes into paths.
  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count == 36
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x2D }
  }
}
