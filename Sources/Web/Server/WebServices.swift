import Assistant
import Offers
import Retrieval

/// What the server answers with: an open store, and what may think about it.
///
/// The values are cheap to copy. What depends on the stored offers is made anew for each request, so that a
/// synchronisation or a re-embedding is seen as soon as it is committed.
package struct WebServices: Sendable {
  /// Synchronises and embeds once, telling when offers were committed and are still to be embedded. Throws
  /// `BackgroundSync.Busy` where another process is writing to the store.
  package typealias Synchronization = @Sendable (_ committed: @Sendable () async -> Void) async throws -> SyncReport

  package var store: any MirrorStore
  /// What turns questions into vectors; nil where none is installed or wanted.
  package var embedder: (any Embedder)?
  /// Why there is no embedder, or why it can't be used; nil where all is well.
  package var embedderAbsence: (any Failure)?
  /// What writes answers; nil where none is set up.
  package var model: (any LanguageModel)?
  /// What calls to the model may cost; nil for anything.
  package var cap: SpendingCap?
  /// Where answers are kept; nil to keep none.
  package var journal: (any AnswerJournal)?
  /// What writes offers as files; nil where nothing does.
  package var export: (any OfferExport)?
  /// What is known of the background synchronisation; nil where there is none.
  package var synchronization: SyncMonitor?
  /// Synchronises; nil where the server is not to do so.
  package var synchronize: Synchronization?
  /// The server's running figures.
  package let metrics = Metrics()
  /// The present moment.
  package var now: @Sendable () -> Timestamp
  /// The program's version.
  package var version: String

  /// Remembers stems from one question to the next.
  private let analyzer = TextAnalyzer()
  /// What the embedder was asked lately.
  private let asked = AskedQuestions()

  package init(store: any MirrorStore, version: String, now: @escaping @Sendable () -> Timestamp) {
    self.store = store
    self.version = version
    self.now = now
  }

  /// Today, in UTC.
  package var today: @Sendable () -> CalendarDay? { { [now] in now().day } }

  /// A searcher over the offers as they are stored now.
  ///
  /// - Parameter mode: what was asked to rank by; nil for the best there is.
  /// - Throws: where meaning alone is asked for and can't be had.
  package func searcher(mode: SearchMode? = nil) async throws -> Searcher {
    let meaning = mode == .keyword ? nil : try await meaning()
    if mode == .semantic, meaning == nil { throw MeaningAbsent(reason: embedderAbsence) }
    return Searcher(repository: store, index: store, meaning: meaning, analyzer: analyzer, today: today)
  }

  /// What writes answers; nil where no model is set up.
  package var writer: AnswerWriter? {
    model.map { AnswerWriter(model: $0, repository: store, cap: cap, today: today) }
  }

  /// Counts an answer and keeps it, where answers are kept.
  /// - Returns: the answer, with its number where it has one; a journal that fails is no reason to fail.
  package func keeping(
    _ answer: Answer, to request: SearchRequest, space: EmbeddingSpace?, since start: Timestamp
  ) async -> Answer {
    metrics.count(answer)
    return (try? await journal?.keeping(answer, to: request, space: space, from: start, to: now())) ?? answer
  }

  // MARK: -

  /// The embedder with the index, where the stored vectors can be compared with its own.
  private func meaning() async throws -> Meaning? {
    guard let embedder, let stored = try await store.activeSpace(),
      EmbeddingMismatch(stored: stored, wanted: embedder.space, isForQuestions: true) == nil
    else { return nil }
    return Meaning(embedder: embedder, index: store, asked: asked)
  }
}

/// Meaning alone was asked for, and the stored offers can't be compared by it here.
package struct MeaningAbsent: Failure {
  /// Why; nil where the stored offers have no vectors of the installed model.
  package var reason: (any Failure)?

  package var kind: FailureKind { .notConfigured }
  package var description: String {
    reason?.description ?? "the stored offers are not embedded by the model that is installed"
  }
  package var hint: String { reason?.hint ?? "Run `vie sync` or `vie reindex`, or search by words." }
}
