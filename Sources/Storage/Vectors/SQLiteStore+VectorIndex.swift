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
    let (search, masks) = try await openIndex(among: offers)
    let matches = try await Self.scanning { try search.nearest(to: query, count: count, among: masks) }
    return matches.compactMap { match in
      guard let offer = Int(exactly: match.owner), let part = Chunk.Part(rawValue: match.tag) else { return nil }
      return ChunkMatch(offer: offer, part: part, similarity: Double(match.score))
    }
  }

  /// All offers are compared, whichever may be hits: it takes less than choosing a sample.
  package func evidence(
    for queries: [[Float]], live: [Offer.ID], passing: [Offer.ID]
  ) async throws -> SemanticEvidence {
    let (search, masks) = try await openIndex(among: live)
    return try await Self.scanning {
      var evidence = SemanticEvidence(similarities: Array(repeating: nil, count: live.count))
      for query in queries {
        let matches = try search.owners(nearTo: query, among: masks)
        evidence.improve(by: SemanticEvidence(similarities: Self.similarities(matches, of: live)))
      }
      return evidence
    }
  }

  // MARK: -

  /// The scores by the owners' places in a list by rising id.
  private static func similarities(_ matches: [OwnerMatch], of offers: [Offer.ID]) -> [Double?] {
    var similarities = [Double?](repeating: nil, count: offers.count)
    var place = 0
    for match in matches {
      while place < offers.count, Int64(offers[place]) < match.owner { place += 1 }
      guard place < offers.count else { break }
      if Int64(offers[place]) == match.owner { similarities[place] = Double(match.score) }
    }
    return similarities
  }

  /// Runs a scan, which keeps a core or two busy, on a thread that no others wait for.
  private static func scanning<Found: Sendable>(_ scan: @escaping @Sendable () throws -> Found) async throws -> Found {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async { continuation.resume(with: Result { try scan() }) }
    }
  }

  /// The search over the files that count now, and of each the rows that may be found.
  ///
  /// A writer may remove a file between our reading its name and opening it; it has then named another.
  private func openIndex(among offers: [Offer.ID]) async throws(StoreError) -> (VectorSearch, [RowMask?]) {
    let offers = offers.map(Int64.init)
    var attempt = 0
    while true {
      let entries = try await read { db in
        try SpaceTable.active(in: db).map { try VectorFileTable.entries(space: $0.id, in: db) } ?? []
      }
      do {
        let search = try vectors.search(entries.map(\.file))
        let masks = zip(search.segments, entries).map { segment, entry in
          RowMask(owners: Self.removing(entry.deadOffers, from: offers), in: segment)
        }
        return (search, masks)
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
