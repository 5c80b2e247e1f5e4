import Assistant
import Foundation
import Offers
import Retrieval

/// A store on a Chroma server as a follower of another one.
///
/// An update writes rows of a new run, which nobody sees, group by group; `publish` replaces the state, by which all of
/// them count at once, then brings the chunks up to date and removes what no longer counts. Contacts are left out.
package actor ChromaFollower: Follower {
  let store: ChromaStore
  private var update: Update?
  /// What the last reading has found whole.
  private var whole: [Offer.ID: WholeOffer] = [:]

  init(_ store: ChromaStore) {
    self.store = store
  }

  /// Gives a follower over the network to a closure, and lets go of it when that ends, whatever way it ends.
  ///
  /// - Throws: `ChromaError`, and what the closure throws.
  package static func withFollower<Value: Sendable>(
    _ configuration: ChromaStore.Configuration, access: ChromaStore.Access,
    _ body: (ChromaFollower) async throws -> Value
  ) async throws -> Value {
    try await ChromaStore.withStore(configuration, access: access) { try await body(ChromaFollower($0)) }
  }

  package nonisolated var name: String { store.name }

  package nonisolated func kept(of offer: FollowedOffer) -> FollowedOffer { offer.withoutContact }

  package nonisolated func kept(of status: MirrorStatus) -> MirrorStatus { status.withoutContact }

  // MARK: - Reading

  package func mark() async throws -> FollowerMark? {
    guard let row = try await store.client.rows([MarkRow.id], in: store.mirror, [.metadatas]).first else { return nil }
    return MarkRow.mark(row, state: try await store.state())
  }

  package func activeSpace() async throws -> IndexedSpace? { try await store.state().vectors?.space }

  package func status() async throws -> MirrorStatus { try await store.status() }

  package func offerIDs() async throws -> Set<Offer.ID> {
    let state = try await store.state()
    let rows = try await store.client.rows(where: .equals("kind", .string("offer")), in: store.mirror, [.metadatas])
    var ids = Set(rows.filter { $0.metadata.integer("run") ?? 0 <= Int(state.run) }.compactMap(Self.offer))
    if let collection = store.chunks(state) {
      ids.formUnion(try await store.client.rows(where: nil, in: collection, [.metadatas]).compactMap(Self.offer))
    }
    return ids
  }

  package func wholeOffers(_ ids: [Offer.ID]) async throws -> [FollowedOffer] {
    let found = try await store.whole(ids)
    whole = found.reduce(into: [:]) { $0[$1.followed.id] = $1 }
    return found.map(\.followed)
  }

  // MARK: - Writing

  package func begin(for owner: String) async throws {
    if try await mark()?.owner != owner { try await store.write([MarkRow.record(owner, receipt: nil)]) }
    let (state, run) = try await store.nextRun()
    update = Update(
      owner: owner, state: state,
      changes: MirrorChanges(
        run: run, at: store.configuration.now(), stored: try await store.everyOffer(state),
        lastRefresh: state.lastRefresh, analyzer: store.analyzer))
  }

  package func write(_ offers: [FollowedOffer], in space: IndexedSpace?) async throws {
    guard var update else { preconditionFailure("an update is written to before it has begun") }
    for offer in offers {
      update.changes.restore(offer.archived, inPlaceOf: whole[offer.id]?.followed.archived.mirrored)
    }
    if let space { try await note(offers, in: space, into: &update) }
    try await store.write(update.changes.records)
    update.changes.records.removeAll()
    update.written.formUnion(offers.map(\.id))
    self.update = update
  }

  package func remove(_ offers: [Offer.ID]) async throws {
    guard var update else { preconditionFailure("an update is written to before it has begun") }
    for offer in offers { update.changes.withdraw(offer) }
    try await store.write(update.changes.records)
    update.changes.records.removeAll()
    update.removed.formUnion(offers)
    self.update = update
  }

  package func publish(_ space: IndexedSpace?, status: MirrorStatus) async throws -> String {
    guard let update else { preconditionFailure("an update is published before it has begun") }
    self.update = nil
    try await store.show(update, status: status)
    try await store.write(update.chunks.map(\.record))
    try await store.client.remove(
      update.bare, from: store.mirror, server: store.server, before: store.checkLease)
    store.forget()
    if let space { try await store.publish(space) }
    try await store.tidy(update)
    let receipt = UUID().uuidString
    try await store.write([MarkRow.record(update.owner, receipt: receipt, state: try await store.state())])
    return receipt
  }

  // MARK: -

  private static func offer(_ row: ChromaRow) -> Offer.ID? { row.metadata.integer("offer_id") }

  /// Writes the vectors of some offers, which nobody looks for yet, and notes what chunks the offers will have. Chunks
  /// that are there just so stay as they are: searches go on finding them.
  private func note(_ offers: [FollowedOffer], in space: IndexedSpace, into update: inout Update) async throws {
    let key = SpaceCoding.key(space)
    var vectors: [ChromaRecord] = []
    for offer in offers {
      guard let stored = update.changes.offers[offer.id] else { continue }
      guard !offer.chunks.isEmpty else {
        // A withdrawn offer keeps its chunks as they were, for it may come back.
        if stored.withdrawn == nil { update.bare.append(ChunkRow.id(of: offer.id, space: key)) }
        continue
      }
      let row = ChunkRow(offer: stored, space: key, chunks: offer.chunks.map(\.chunk))
      if let there = whole[offer.id]?.chunks, there.isSame(as: row) { continue }
      update.chunks.append(row)
      vectors += offer.chunks.map {
        VectorRow(text: $0.chunk.text, vector: $0.vector, original: $0.original).record(space: key)
      }
    }
    try await store.write(vectors)
  }
}

extension ChromaFollower {
  /// An update that isn't shown yet.
  struct Update {
    let owner: String
    /// The state that it starts from.
    let state: ChromaState
    var changes: MirrorChanges
    /// What chunks offers will have, where that is something else than now.
    var chunks: [ChunkRow] = []
    /// The rows of chunks of offers that will have none.
    var bare: [String] = []
    var written: Set<Offer.ID> = []
    var removed: Set<Offer.ID> = []
  }
}

extension ChunkRow {
  /// Whether two rows say the same of the same words.
  fileprivate func isSame(as other: ChunkRow) -> Bool {
    offer == other.offer && space == other.space && parts == other.parts && wordsRun == other.wordsRun
  }
}
