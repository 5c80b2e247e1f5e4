import Assistant
import Storage
import Web

extension Assembly {
  /// Hands `body` what a server answers with.
  ///
  /// - Parameters:
  ///   - extractive: whether no model is to be asked.
  ///   - syncInterval: how long there is between background synchronisations; nil for none.
  func withServices<Value: Sendable>(
    extractive: Bool, syncInterval: Duration? = nil, _ body: (WebServices) async throws -> Value
  ) async throws -> Value {
    try await withStore(.reading) { store in
      let journal = journal()
      return try await withModel(isWanted: !extractive) { model in
        let stored = try await store.activeSpace()
        return try await withEmbedder(comparableWith: stored, isInteractive: true) { outcome in
          var services = WebServices(store: store, version: Vie.version, now: Self.now)
          switch outcome {
          case .ready(let embedder): services.embedder = embedder
          case .absent(let absence):
            services.embedderAbsence = absence
            Console.notice("Searching by words only: \(absence.description). \(absence.hint)")
          }
          services.export = StoreExport(store)
          services.model = model
          services.cap = model == nil ? nil : try journal.cap(settings.writing.dailyCap)
          services.journal = journal.stored
          if let syncInterval { addSync(every: syncInterval, to: &services) }
          return try await body(services)
        }
      }
    }
  }

  // MARK: -

  private func addSync(every interval: Duration, to services: inout WebServices) {
    // A service's embedder is set up for questions, which get seconds and no second chance.
    let shared = services.embedder.flatMap { $0.space.provider == .local ? $0 : nil }
    services.synchronization = SyncMonitor(interval: interval, now: Self.now)
    services.synchronize = { try await synchronize(sharing: shared, committed: $0) }
  }
}
