import Offers
import Retrieval

extension ChromaStore {
  private static let sampleSize = 100

  /// How many of a hundred records, evenly spread over the collection that searches ask, don't have the text or the
  /// vector that the mirror says; those that are missing don't count.
  func falseRecords(
    _ table: ChunkTable, in collection: ChromaCollection, space: IndexedSpace
  ) async throws(ChromaError) -> Int {
    let ids = table.places.keys.sorted()
    let step = max(1, ids.count / Self.sampleSize)
    let sample = stride(from: 0, to: ids.count, by: step).prefix(Self.sampleSize).map { ids[$0] }
    let contents = sample.compactMap { table.places[$0]?.part.content }
    let vectors = try await vectors(of: contents, in: space)
    return try await client.rows(sample, in: collection, [.documents, .embeddings]).count { row in
      guard let content = table.places[row.id]?.part.content, let kept = vectors[content] else { return true }
      return SpaceCoding.digest(row.document ?? "") != content || !Self.isSame(row.embedding, kept.vector)
    }
  }

  // MARK: -

  /// Whether two vectors are the same but for the rounding of a server that brings each to length 1.
  private static func isSame(_ one: [Float], _ other: [Float]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= 1e-6 }
  }
}
