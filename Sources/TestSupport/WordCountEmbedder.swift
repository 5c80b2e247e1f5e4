import Offers
import Retrieval
import Synchronization

/// A model for tests: a vector counts a text's words by a hash of each, so that texts with the same words are near each
/// other, and a test can say what is near what. A token is a word.
package final class WordCountEmbedder: Embedder {
  package let space: EmbeddingSpace
  package let tokenLimit: Int
  private let batchSize: Int
  private let state = Mutex(State())

  private struct State {
    var embedded: [String] = []
    var failsAfter: Int?
  }

  /// - Parameter failsAfter: how many passages are embedded before every call fails; nil for never.
  package init(
    model: String = "words", dimension: Int = 64, tokenLimit: Int = 64, batchSize: Int = 4, failsAfter: Int? = nil,
    languages: Set<Language> = Set(Language.allCases)
  ) {
    space = EmbeddingSpace(provider: .local, model: model, dimension: dimension, languages: languages)
    self.tokenLimit = tokenLimit
    self.batchSize = batchSize
    state.withLock { $0.failsAfter = failsAfter }
  }

  /// The passages embedded so far, in order.
  package var embedded: [String] { state.withLock { $0.embedded } }

  /// Ends the failing.
  package func recover() { state.withLock { $0.failsAfter = nil } }

  package func tokenCount(of passage: String) -> Int { Self.words(of: passage).count }

  package func batches(of passages: [String]) -> [Range<Int>] {
    stride(from: 0, to: passages.count, by: batchSize).map { $0..<min($0 + batchSize, passages.count) }
  }

  package func embed(_ passages: ArraySlice<String>) async throws -> EmbeddedBatch {
    try state.withLock { state in
      if let limit = state.failsAfter, state.embedded.count + passages.count > limit { throw Failing() }
      state.embedded += passages
    }
    let tokens = passages.reduce(0) { $0 + tokenCount(of: $1) }
    return EmbeddedBatch(vectors: passages.map(vector), tokens: tokens)
  }

  package func embed(query: String) async throws -> [Float] { vector(query) }

  /// What a failing embedder throws.
  package struct Failing: Failure {
    package init() {}
    package var kind: FailureKind { .rateLimited }
    package var description: String { "the model is tired" }
    package var hint: String { "Try again." }
  }

  // MARK: -

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func vector(_ text: String) -> [Float] {
    var vector = [Float](repeating: 0, count: space.dimension)
    for word in Self.words(of: text) {
      // FNV-1a: Swift's own hashes differ from run to run.
      let hash = word.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      vector[Int(hash % UInt64(vector.count))] += 1
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else {
      vector[0] = 1
      return vector
    }
    return vector.map { $0 / length }
  }
}
