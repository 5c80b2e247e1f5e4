import Retrieval
import TestSupport

/// The model of `WordCountEmbedder`, out of reach.
struct BrokenEmbedder: Embedder {
  let space = EmbeddingSpace(provider: .local, model: "words", dimension: 64)
  let tokenLimit = 64
  func tokenCount(of passage: String) -> Int { 1 }
  func batches(of passages: [String]) -> [Range<Int>] { [passages.indices] }
  func embed(_ passages: ArraySlice<String>) async throws -> EmbeddedBatch { throw WordCountEmbedder.Failing() }
  func embed(query: String) async throws -> [Float] { throw WordCountEmbedder.Failing() }
}
