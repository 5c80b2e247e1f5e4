import Assistant
import Offers
import Retrieval
import Storage
import Web

extension Assembly {
  /// Makes the store where there is none, so that a server can start before the first synchronisation.
  /// - Throws: for a store that a running server can't be given news through.
  func prepareStoreForSync() async throws {
    if case .npz(let path) = settings.store { throw ServerSettingsError.unsyncableStore(path) }
    guard settings.store.isMissingFile else { return }
    try await withStore(.writing) { _ in }
  }

  /// One synchronisation of a running server: what `vie sync` does, without a word to a person.
  ///
  /// - Parameters:
  ///   - embedder: the server's own, which lets questions go first; nil to open one for the run.
  ///   - committed: is told when offers were committed, before they are embedded.
  /// - Throws: `BackgroundSync.Busy` where another process writes to the store.
  func synchronize(
    sharing embedder: (any Embedder)?, committed: @Sendable () async -> Void
  ) async throws -> SyncReport {
    do {
      return try await withStore(.writing) { store in
        var report = try await withFeed { feed in
          try await Synchronizer(feed: self.feed(feed), repository: store, clock: Self.now).run()
        }
        await committed()
        report.index = try await index(store, sharing: embedder)
        return report
      }
    } catch let error as StoreError {
      if case .busy = error { throw BackgroundSync.Busy() }
      throw error
    }
  }

  // MARK: -

  private func index(_ store: any MirrorStore, sharing shared: (any Embedder)?) async throws -> IndexReport? {
    let stored = try await store.activeSpace()
    if let shared, stored.map({ EmbeddingMismatch(stored: $0, wanted: shared.space) == nil }) ?? true {
      return try await index(store, by: shared)
    }
    return try await withEmbedder(comparableWith: stored) { outcome in
      guard case .ready(let embedder) = outcome else { return nil }
      return try await index(store, by: embedder)
    }
  }

  private func index(_ store: any MirrorStore, by embedder: any Embedder) async throws -> IndexReport {
    var report = IndexReport(space: IndexedSpace(space: embedder.space))
    try await Indexer(offers: store, embeddings: store, embedder: embedder).run(into: &report)
    return report
  }
}
