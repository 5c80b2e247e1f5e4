import Assistant
import Retrieval

/// Whether the server can answer questions as it was set up to.
struct Readiness: Sendable {
  /// Why it can't.
  enum Reason: String {
    case storeUnreadable = "the store can't be read"
    case storeEmpty = "no offers are stored yet"
    case indexMismatched = "the stored vectors were made by another model than the one in use"
  }

  private let services: WebServices

  init(_ services: WebServices) {
    self.services = services
  }

  /// Empty where all is well. A server that was set up without a model, or finds none installed, is well without.
  func reasons() async -> [Reason] {
    do {
      let status = try await services.store.status()
      if status.live == 0, status.withdrawn == 0 { return [.storeEmpty] }
      if services.embedderAbsence is EmbeddingMismatch { return [.indexMismatched] }
      guard let embedder = services.embedder, let stored = try await services.store.activeSpace() else { return [] }
      let isMatching = EmbeddingMismatch(stored: stored, wanted: embedder.space, isForQuestions: true) == nil
      return isMatching ? [] : [.indexMismatched]
    } catch {
      return [.storeUnreadable]
    }
  }
}
