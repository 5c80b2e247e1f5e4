import Assistant
import Foundation
import Offers

/// A row of the mirror: a chunk's text and its vector, kept by content, so that nothing is embedded twice.
///
/// The collection of the chunks is made of these rows, and can be made anew of them.
struct VectorRow: Sendable, Equatable {
  /// The SHA-256 of the text.
  let content: String
  let text: String
  let vector: [Float]
  /// What a file of the original said of the chunk, without contacts; nil for a chunk of ours.
  let original: StoredChunk.Original?

  init(text: String, vector: [Float], original: StoredChunk.Original? = nil) {
    content = SpaceCoding.digest(text)
    self.text = text
    self.vector = vector
    self.original = original
  }

  /// Nil where the row is damaged, or of another dimension.
  init?(_ row: ChromaRow, dimension: Int) {
    guard let text = row.metadata.string("text"),
      let vector = row.metadata.string("vector").flatMap({ ChromaVector.vector(base64: $0) }),
      vector.count == dimension
    else { return nil }
    self.init(text: text, vector: vector, original: Self.original(row.metadata))
  }

  static func id(_ content: String, space: String) -> String { "vector-\(space)-\(content)" }

  func record(space: String) -> ChromaRecord {
    .row(
      Self.id(content, space: space),
      [
        "kind": .string("vector"), "space": .string(space), "text": .string(text),
        "vector": .string(ChromaVector.base64(vector)),
        "original": original.map { .string($0.metadata.text) },
        "exact_vector": original?.exactVector.map { .string(ChromaVector.base64(doubles: $0)) },
      ])
  }

  // MARK: -

  private static func original(_ metadata: ChromaMetadata) -> StoredChunk.Original? {
    guard let text = metadata.string("original"), let json = try? JSONValue(parsing: text) else { return nil }
    return StoredChunk.Original(
      metadata: json, exactVector: metadata.string("exact_vector").flatMap { ChromaVector.doubles(base64: $0) })
  }
}
