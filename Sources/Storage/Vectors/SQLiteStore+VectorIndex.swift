import Foundation
import GRDB
import Offers
import Retrieval
import Vectors

extension SQLiteStore: VectorIndex {
  package func space() async throws -> IndexedSpace? { try await activeSpace() }

  package func vectors(of offer: Offer.ID) async throws -> [[Float]] {
    try await read { db in
      guard let active = try SpaceTable.active(in: db) else { return [] }
      return try EmbeddingTable.vectors(
        of: offer, space: active.id, dimension: active.indexed.space.dimension, in: db)
    }
  }

  package func nearest(to query: [Float], count: Int, among offers: [Offer.ID]) async throws -> [ChunkMatch] {
    let (search, masks) = try await openIndex(among: offers.map(Int64.init))
    // The scan keeps a core or two busy: not on a thread that others wait for.
    let matches: [VectorMatch] = try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(with: Result { try search.nearest(to: query, count: count, among: masks) })
      }
    }
    return matches.compactMap { match in
      guard let offer = Int(exactly: match.owner), let part = Chunk.Part(rawValue: match.tag) else { return nil }
      return ChunkMatch(offer: offer, part: part, similarity: Double(match.score))
    }
  }

  // MARK: -

  /// The files that count now, and of each the rows that may be found.
  ///
  /// A writer may remove a file between our reading its name and opening it; it has then named another.
  private func openIndex(among offers: [Int64]) async throws(StoreError) -> (VectorSearch, [RowMask?]) {
    var attempt = 0
    while true {
      let entries = try await read { db in
        try SpaceTable.active(in: db).map { try VectorFileTable.entries(space: $0.id, in: db) } ?? []
      }
      do {
        let segments = try vectors.segments(entries.map(\.file))
        let masks = zip(segments, entries).map { segment, entry in
          RowMask(owners: Self.removing(entry.deadOffers, from: offers), in: segment)
        }
        return (try VectorSearch(segments), masks)
      } catch {
        attempt += 1
        if case VectorFileError.missing = error, attempt < 3 { continue }
        throw .vectors(path: path, reason: "\(error)")
      }
    }
  }

  /// The numbers of a rising list that aren't in another.
  private static func removing(_ removed: [Int64], from numbers: [Int64]) -> [Int64] {
    guard !removed.isEmpty else { return numbers }
    let removed = Set(removed)
    return numbers.filter { !removed.contains($0) }
  }
}
