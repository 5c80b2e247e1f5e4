import Dispatch
import Offers
import Retrieval

extension ChromaStore: VectorIndex {
  package func space() async throws -> IndexedSpace? { try await activeSpace() }

  package func vectors(of offer: Offer.ID) async throws -> [[Float]] {
    try await consistently { _ in
      let snapshot = try await snapshot(chunks: true)
      guard let active = snapshot.state.vectors else { return [] }
      guard let row = try await chunkRow(of: offer, snapshot: snapshot) else { return [] }
      let vectors = try await vectors(of: row.parts.map(\.content), in: active.space)
      return row.parts.compactMap { vectors[$0.content]?.vector }
    }
  }

  /// A chunk that the server's index misses although all that may come were asked for is compared here.
  package func nearest(to query: [Float], count: Int, among offers: [Offer.ID]) async throws -> [ChunkMatch] {
    guard count > 0, !offers.isEmpty else { return [] }
    return try await consistently { _ in
      let snapshot = try await snapshot(chunks: true)
      guard let active = snapshot.state.vectors, let table = snapshot.chunks, !table.places.isEmpty else { return [] }
      guard query.count == active.space.space.dimension else {
        throw ChromaError.dimension(
          expected: active.space.space.dimension, found: query.count, collection: configuration.address.collection,
          peer: client.endpoint.peer)
      }
      let search = NeighbourQuery(table: table, offers: offers, count: count)
      let collection = ChromaCollection(id: active.collection, name: configuration.address.collection)
      var found: [ChromaNeighbour] = []
      for ids in search.calls {
        found += try await client.nearest(to: query, count: search.enough, among: ids, in: collection)
          .filter { search.wanted.contains($0.id) }
      }
      found += try await missed(found, search: search, query: query, in: active.space)
      return search.matches(found)
    }
  }

  // MARK: -

  /// What chunks an offer has, online or withdrawn.
  private func chunkRow(of offer: Offer.ID, snapshot: ChromaSnapshot) async throws(ChromaError) -> ChunkRow? {
    if let row = snapshot.chunks?.rows[offer] { return row }
    guard snapshot.offers[offer] == nil, let active = snapshot.state.vectors else { return nil }
    let id = ChunkRow.id(of: offer, space: SpaceCoding.key(active.space))
    return try await client.rows([id], in: mirror, [.metadatas]).first.flatMap { ChunkRow($0) }
  }

  /// What the server's index didn't find of what it was asked for in full.
  private func missed(
    _ found: [ChromaNeighbour], search: NeighbourQuery, query: [Float], in space: IndexedSpace
  ) async throws(ChromaError) -> [ChromaNeighbour] {
    guard found.count < search.enough else { return [] }
    let missing = search.contents(leavingOut: Set(found.map(\.id)))
    let vectors = try await vectors(of: missing.map(\.content), in: space)
    return missing.compactMap { id, content in
      vectors[content].map { ChromaNeighbour(id: id, distance: 1 - Self.cosine(query, $0.vector)) }
    }
  }

  private static func cosine(_ one: [Float], _ other: [Float]) -> Double {
    var (product, first, second) = (0.0, 0.0, 0.0)
    for (x, y) in zip(one, other) {
      product += Double(x) * Double(y)
      first += Double(x) * Double(x)
      second += Double(y) * Double(y)
    }
    let length = (first * second).squareRoot()
    return length > 0 ? product / length : 0
  }

  /// Runs what keeps a core busy where nobody else waits for the thread.
  static func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: body()) }
    }
  }
}
