import Assistant
import Offers
import Retrieval

extension IndexedSpace {
  /// The space with its template as a file names it.
  var json: JSONValue {
    .members([
      "provider": .string(space.provider.rawValue), "model": .string(space.model),
      "dimension": .integer(space.dimension), "fingerprint": .string(space.fingerprint),
      "languages": .array(space.languages.map(\.rawValue).sorted().map { .string($0) }),
      "template": .integer(template),
    ])
  }

  /// Reads what `json` writes; nil where it is something else.
  init?(json: JSONValue) {
    guard let provider = json["provider"]?.lenientText.flatMap({ EmbeddingSpace.Provider(rawValue: $0) }),
      let model = json["model"]?.lenientText, let template = json["template"]?.lenientInteger,
      let dimension = json["dimension"]?.lenientInteger, (1...65_536).contains(dimension)
    else { return nil }
    let languages = json["languages"].elements.compactMap { $0.lenientText.flatMap { Language(rawValue: $0) } }
    let space = EmbeddingSpace(
      provider: provider, model: model, dimension: dimension, fingerprint: json["fingerprint"]?.lenientText ?? "",
      languages: Set(languages))
    self.init(space: space, template: template)
  }
}
