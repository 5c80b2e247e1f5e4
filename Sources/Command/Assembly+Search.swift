import Assistant
import Offers
import Retrieval

extension Assembly {
  /// Hands `body` a searcher over the store, which must exist; it goes by meaning too where it can.
  ///
  /// - Parameter mode: what was asked to rank by.
  /// - Throws: where meaning alone was asked for and can't be had.
  func withSearcher<Value: Sendable>(
    mode: SearchMode?, _ body: (Searcher) async throws -> Value
  ) async throws -> Value {
    try await withStore(.reading) { store in try await withSearcher(over: store, mode: mode, body) }
  }

  /// The same over a store that is open.
  func withSearcher<Value: Sendable>(
    over store: any MirrorStore, mode: SearchMode?, _ body: (Searcher) async throws -> Value
  ) async throws -> Value {
    guard mode != .keyword else { return try await body(Searcher(repository: store, index: store, today: Self.today)) }
    let stored = try await store.activeSpace()
    return try await withEmbedder(comparableWith: stored, isInteractive: true) { outcome in
      let (meaning, absence) = Self.meaning(outcome, stored: stored, index: store)
      if mode == .semantic, let absence { throw absence }
      if let absence { Console.notice("Searching by words only: \(absence.description). \(absence.hint)") }
      return try await body(Searcher(repository: store, index: store, meaning: meaning, today: Self.today))
    }
  }

  /// Embeds what a run has brought, delivers it to what follows the store and prints the run's summary; what goes wrong
  /// with either is said after it, for the offers are stored then.
  func finish(_ report: SyncReport, in store: any MirrorStore, by outcome: EmbedderOutcome, asJSON: Bool) async throws {
    var report = report
    var setback: (any Error)?
    switch outcome {
    case .absent(let absence):
      Console.notice("Nothing is embedded: \(absence.description). \(absence.hint)")
    case .ready(let embedder):
      let started = ContinuousClock.now
      var index = IndexReport(space: IndexedSpace(space: embedder.space))
      do {
        try await self.index(store, by: embedder, into: &index)
      } catch {
        setback = error
      }
      report.index = index
      report.duration += ContinuousClock.now - started
    }
    let delivery = try await deliver(from: store)
    try SyncSummary(report, delivery: delivery).print(asJSON: asJSON)
    if let failure = setback ?? delivery?.lastingFailure { throw failure }
  }

  /// Embeds what isn't embedded yet, with a progress bar.
  /// - Parameter report: says afterwards what was done, also where the work has failed half-way.
  func index(_ store: any MirrorStore, by embedder: any Embedder, into report: inout IndexReport) async throws {
    let progress = ProgressLine()
    defer { progress.end() }
    let indexer = Indexer(offers: store, embeddings: store, embedder: embedder)
    try await indexer.run(into: &report) { progress.show($0) }
  }

  // MARK: -

  private static func meaning(
    _ outcome: EmbedderOutcome, stored: IndexedSpace?, index: any VectorIndex
  ) -> (Meaning?, (any Failure)?) {
    switch outcome {
    case .absent(let absence): return (nil, absence)
    case .ready(let embedder):
      guard stored != nil else { return (nil, NotEmbedded()) }
      return (Meaning(embedder: embedder, index: index), nil)
    }
  }
}

/// A model is there, but the stored offers have no vectors.
struct NotEmbedded: Failure {
  var kind: FailureKind { .notConfigured }
  var description: String { "the stored offers are not embedded yet" }
  var hint: String { "Run `vie sync` or `vie reindex`." }
}
