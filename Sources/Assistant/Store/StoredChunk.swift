import Offers
import Retrieval

/// A chunk as a store keeps it: its text, its vector, and what else a file said of it.
package struct StoredChunk: Sendable, Equatable {
  package let chunk: Chunk
  /// Of length 1.
  package let vector: [Float]
  /// What a file of the original said of the chunk; nil for a chunk of ours.
  package let original: Original?

  package init(chunk: Chunk, vector: [Float], original: Original? = nil) {
    self.chunk = chunk
    self.vector = vector
    self.original = original
  }

  /// What has to be kept of a chunk of the original, so that it can be written again as it was.
  package struct Original: Sendable, Equatable {
    /// The chunk's metadata, an object, members in their order.
    package let metadata: JSONValue
    /// The vector as the file had it, where `float32` of length 1 can't say it exactly.
    package let exactVector: [Double]?

    package init(metadata: JSONValue, exactVector: [Double]? = nil) {
      self.metadata = metadata
      self.exactVector = exactVector
    }
  }
}
