import Crypto
import Foundation
import Offers
import Retrieval

/// A space as the text that a collection's metadata and the state hold, and as a short key for names.
enum SpaceCoding {
  static func text(_ indexed: IndexedSpace) -> String {
    let space = indexed.space
    return JSONValue.members([
      "provider": .string(space.provider.rawValue), "model": .string(space.model),
      "dimension": .integer(space.dimension), "fingerprint": .string(space.fingerprint),
      "languages": .array(space.languages.map(\.rawValue).sorted().map { .string($0) }),
      "template": .integer(indexed.template),
    ]).text
  }

  static func space(_ text: String) -> IndexedSpace? {
    guard let json = try? JSONValue(parsing: text),
      let provider = json["provider"]?.lenientText.flatMap({ EmbeddingSpace.Provider(rawValue: $0) }),
      let model = json["model"]?.lenientText, let dimension = json["dimension"]?.lenientInteger, dimension > 0,
      let template = json["template"]?.lenientInteger
    else { return nil }
    var languages: Set<Language> = []
    if case .array(let names)? = json["languages"] {
      languages = Set(names.compactMap { $0.lenientText.flatMap { Language(rawValue: $0) } })
    }
    let space = EmbeddingSpace(
      provider: provider, model: model, dimension: dimension, fingerprint: json["fingerprint"]?.lenientText ?? "",
      languages: languages)
    return IndexedSpace(space: space, template: template)
  }

  /// Twelve digits that tell spaces apart.
  static func key(_ indexed: IndexedSpace) -> String {
    String(digest("\(indexed.space.identifier) \(indexed.template)").prefix(12))
  }

  /// The SHA-256 of a text, in hexadecimal digits.
  static func digest(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
