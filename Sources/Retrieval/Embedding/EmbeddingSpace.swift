import Offers

/// A model with everything that shapes its vectors: two vectors can be compared only within one space.
package struct EmbeddingSpace: Sendable, Hashable {
  /// Who makes the vectors; the raw value is how `--embedder` names it.
  package enum Provider: String, Sendable {
    case local, openai
  }

  package let provider: Provider
  /// The model's name as a person knows it.
  package let model: String
  package let dimension: Int
  /// Tells models of one name apart: a digest of the weights and of what else shapes a vector, such as pooling and
  /// prefixes. Empty where the provider answers for the name.
  package let fingerprint: String
  /// The languages whose meaning the model understands; in another it knows little more than the look of words.
  package let languages: Set<Language>

  package init(
    provider: Provider, model: String, dimension: Int, fingerprint: String = "",
    languages: Set<Language> = Set(Language.allCases)
  ) {
    self.provider = provider
    self.model = model
    self.dimension = dimension
    self.fingerprint = fingerprint
    self.languages = languages
  }

  /// The space as `--embedder` names it, such as `local:all-MiniLM-L6-v2`.
  package var name: String { "\(provider.rawValue):\(model)" }

  /// The space as a key for what is stored, such as `local:all-MiniLM-L6-v2:384:53aa5117`.
  package var identifier: String {
    let parts = [provider.rawValue, model, "\(dimension)", fingerprint]
    return parts.filter { !$0.isEmpty }.joined(separator: ":")
  }

  /// Whether two embedders' vectors can be compared, whatever languages they are good for.
  package static func == (one: EmbeddingSpace, other: EmbeddingSpace) -> Bool { one.identifier == other.identifier }

  package func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
