import Assistant
import Storage
import Web

extension Assembly {
  /// Hands `body` what a server answers with.
  ///
  /// - Parameter extractive: whether no model is to be asked.
  func withServices<Value: Sendable>(
    extractive: Bool, _ body: (WebServices) async throws -> Value
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
          return try await body(services)
        }
      }
    }
  }
}
