import Assistant
import Offers
import Retrieval

/// Brings the collection of a space's chunks up to date with the rows of the mirror, and makes the space the active one.
///
/// Records are written first; they are of offers that no reader looks for yet. The state is replaced then, and what no
/// longer counts is removed last. A publication that was killed is made again from where it was by the next.
struct Publication {
  private let store: ChromaStore
  private let space: IndexedSpace
  private let key: String

  init(of space: IndexedSpace, in store: ChromaStore) {
    self.store = store
    self.space = space
    key = SpaceCoding.key(space)
  }

  func run() async throws {
    let snapshot = try await store.snapshot(isFresh: true)
    let state = snapshot.state
    let rows = try await store.chunkRows(key)
    let counting = rows.filter { snapshot.offers[$0.offer]?.wordsRun == $0.wordsRun }
    let collection = try await collection(state)
    let isNew = state.vectors != ChromaState.Vectors(space: space, collection: collection.id)
    let present = Set(try await store.client.rows(where: nil, in: collection, []).map(\.id))
    func isWritten(_ row: ChunkRow) -> Bool {
      !isNew && row.since > 0 && row.parts.allSatisfy { present.contains($0.id) }
    }
    let unwritten = counting.filter { !isWritten($0) }
    try await write(unwritten, offers: snapshot.offers, to: collection)
    try await note(unwritten, offers: snapshot.offers, since: state.generation + 1)
    try await refresh(counting.filter(isWritten), offers: snapshot.offers, in: collection)
    // Rows of a publication that was killed just before it ended count from a generation that hasn't come.
    if isNew || !unwritten.isEmpty || counting.contains(where: { $0.since > state.generation }) {
      var next = state
      next.generation += 1
      next.vectors = ChromaState.Vectors(space: space, collection: collection.id)
      try await store.replace(state: next)
    }
    try await tidy(rows, counting: counting, present: present, collection: collection)
  }

  // MARK: -

  /// How many chunks are written at a time.
  private static let groupSize = 500

  /// The active collection where it is of this space and still there, else a new one under a name of its own.
  private func collection(_ state: ChromaState) async throws -> ChromaCollection {
    let name = store.configuration.address.collection
    if let vectors = state.vectors, vectors.space == space {
      for name in [name, "\(name)-\(key)"] {
        if let found = try await store.client.collection(named: name), found.id == vectors.collection { return found }
      }
    }
    let made = try await store.client.makeCollection(
      named: "\(name)-\(key)",
      metadata: [
        "vie": .integer(ChromaState.format), "kind": .string("chunks"), "space": .string(SpaceCoding.text(space)),
      ])
    try ChromaStore.check(made, client: store.client)
    guard made.metadata.string("space").flatMap({ SpaceCoding.space($0) }) == space,
      made.dimension.map({ $0 == space.space.dimension }) ?? true
    else { throw store.damaged("the collection \(made.name) is of another embedder") }
    return made
  }

  private func write(
    _ rows: [ChunkRow], offers: [Offer.ID: StoredOffer], to collection: ChromaCollection
  ) async throws {
    let parts = rows.flatMap { row in row.parts.map { (offer: row.offer, part: $0) } }
    for start in stride(from: 0, to: parts.count, by: Self.groupSize) {
      let group = parts[start...].prefix(Self.groupSize)
      let vectors = try await store.vectors(of: group.map(\.part.content), in: space)
      let records = try group.map { offer, part in
        guard let vector = vectors[part.content], let facts = offers[offer]?.facts else {
          throw store.damaged("the embedding of chunk \(part.id) is missing")
        }
        return ChromaRecord(
          id: part.id, embedding: vector.vector, document: vector.text,
          metadata: ChunkMetadata.metadata(facts, part: part))
      }
      try await store.client.upsert(records, in: collection, server: store.server, before: store.checkLease)
    }
  }

  /// Brings the metadata of records up to date whose offers' facts have changed, such as the counters of views.
  private func refresh(
    _ rows: [ChunkRow], offers: [Offer.ID: StoredOffer], in collection: ChromaCollection
  ) async throws {
    let outdated = rows.filter { $0.factsRun != offers[$0.offer]?.run }
    let metadata = outdated.flatMap { row in
      row.parts.compactMap { part in
        offers[row.offer].map { (id: part.id, metadata: ChunkMetadata.metadata($0.facts, part: part)) }
      }
    }
    try await store.client.update(metadata, in: collection, server: store.server, before: store.checkLease)
    try await note(outdated, offers: offers)
    if !outdated.isEmpty { store.forget() }
  }

  /// Notes that records are written, and of which run the facts are that they show.
  /// - Parameter since: from which generation on rows count that didn't yet.
  private func note(_ rows: [ChunkRow], offers: [Offer.ID: StoredOffer], since: Int? = nil) async throws {
    try await store.write(
      rows.map { row in
        var row = row
        row.factsRun = offers[row.offer]?.run ?? row.factsRun
        if row.since == 0 { row.since = since ?? 0 }
        return row.record
      })
  }

  /// Removes records of offers that are gone, vectors that no chunk has any more, and all of other spaces; gives the
  /// collection the store's own name.
  private func tidy(
    _ rows: [ChunkRow], counting: [ChunkRow], present: Set<String>, collection: ChromaCollection
  ) async throws {
    let wanted = Set(counting.flatMap { $0.parts.map(\.id) })
    try await store.client.remove(
      present.subtracting(wanted).sorted(), from: collection, server: store.server, before: store.checkLease)
    // Withdrawn offers keep theirs: they may come back.
    let used = Set(rows.flatMap { $0.parts.map { VectorRow.id($0.content, space: key) } })
    let ours = ["vector", "chunks"].map { ChromaValue.string($0) }
    guard let kinds = ChromaWhere.isIn("kind", ours) else { return }
    let all = try await store.client.rows(where: kinds, in: store.mirror, []).map(\.id)
    let others = all.filter { !$0.utf8.starts(with: "chunks-\(key)-".utf8) && !used.contains($0) }
    try await store.client.remove(others, from: store.mirror, server: store.server, before: store.checkLease)
    let otherKeys = Set(others.compactMap(Self.key)).subtracting([key])
    let name = store.configuration.address.collection
    for other in otherKeys { try await store.client.removeCollection(named: "\(name)-\(other)") }
    guard collection.name != name else { return }
    try store.checkLease()
    try await store.client.removeCollection(named: name)
    try await store.client.rename(collection, to: name)
  }

  /// The space's key in a row's id.
  private static func key(_ id: String) -> String? {
    let parts = id.utf8.split(separator: UInt8(ascii: "-"))
    return parts.count > 1 ? String(parts[1]) : nil
  }
}
