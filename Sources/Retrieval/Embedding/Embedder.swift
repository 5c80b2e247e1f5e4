/// Turns texts into vectors that lie near each other where the texts mean the same.
package protocol Embedder: Sendable {
  /// What the vectors can be compared with.
  var space: EmbeddingSpace { get }

  /// The most tokens of a passage that the model reads, its prefix and special tokens included.
  var tokenLimit: Int { get }

  /// How many tokens the model sees of a passage, its prefix and special tokens included; where the model's own
  /// tokenizer isn't at hand, an estimate that is never too low.
  func tokenCount(of passage: String) -> Int

  /// Splits passages into runs that are fit for one call of `embed` each; together they are all passages, in order.
  func batches(of passages: [String]) -> [Range<Int>]

  /// Embeds the passages of one batch. What exceeds the token limit is not read: split long texts before.
  func embed(_ passages: ArraySlice<String>) async throws -> EmbeddedBatch

  /// Embeds a question.
  /// - Returns: `space.dimension` numbers, of length 1 together.
  func embed(query: String) async throws -> [Float]
}

/// The vectors of a batch, and what they cost.
package struct EmbeddedBatch: Sendable, Equatable {
  /// A vector of length 1 for each passage, in the passages' order.
  package var vectors: [[Float]]
  /// How many tokens the model read.
  package var tokens: Int
  /// What a paid service asks for it, in US dollars; nil for a model of one's own, or where the price isn't known.
  package var cost: Double?

  package init(vectors: [[Float]], tokens: Int, cost: Double? = nil) {
    self.vectors = vectors
    self.tokens = tokens
    self.cost = cost
  }
}
