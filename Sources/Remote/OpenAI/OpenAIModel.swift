/// An embedding model of OpenAI's that the program knows.
///
/// Dimensions, limits and prices: OpenAI's pages "Vector embeddings" and "Pricing".
package struct OpenAIModel: Sendable, Equatable {
  package let name: String
  /// How many numbers a vector has, unless it is shortened.
  package let dimension: Int
  /// Whether shorter vectors can be asked for.
  package let canShorten: Bool
  /// US dollars for a million tokens.
  package let price: Double

  /// The most tokens of one passage, the same for all of them.
  package static let tokenLimit = 8_191

  /// The models, the cheapest first.
  package static let all = [
    OpenAIModel(name: "text-embedding-3-small", dimension: 1536, canShorten: true, price: 0.02),
    OpenAIModel(name: "text-embedding-ada-002", dimension: 1536, canShorten: false, price: 0.10),
    OpenAIModel(name: "text-embedding-3-large", dimension: 3072, canShorten: true, price: 0.13),
  ]

  /// The model of this name; nil where it isn't one of those.
  package static func named(_ name: String) -> OpenAIModel? {
    all.first { $0.name == name }
  }

  /// What reading this many tokens costs, in US dollars.
  package func cost(ofTokens tokens: Int) -> Double {
    Double(tokens) * price / 1_000_000
  }
}
