import Offers
import Retrieval
import Synchronization

/// The meaning of questions and offers: a model, and the index of the vectors that it made of the offers.
package struct Meaning: Sendable {
  private let embedder: any Embedder
  private let index: any VectorIndex
  private let asked: AskedQuestions

  /// - Parameter asked: the questions that this embedder was asked before, for one that outlives the value.
  package init(embedder: any Embedder, index: any VectorIndex, asked: AskedQuestions = AskedQuestions()) {
    self.embedder = embedder
    self.index = index
    self.asked = asked
  }

  /// What the vectors were made by.
  package var space: EmbeddingSpace { embedder.space }

  /// The languages whose meaning the model understands.
  package var languages: Set<Language> { embedder.space.languages }

  /// Compares a question with offers; what it says in several wordings is found by any of them.
  ///
  /// - Parameters:
  ///   - wordings: the question, one wording at least.
  ///   - live: all offers that are online, by rising id: what is usual is measured on them.
  ///   - passing: those of them that may be hits.
  package func evidence(
    for wordings: [String], live: [Offer.ID], passing: [Offer.ID]
  ) async throws -> SemanticEvidence {
    guard !live.isEmpty else { return SemanticEvidence(similarities: []) }
    var vectors: [[Float]] = []
    for wording in wordings { vectors.append(try await vector(of: wording)) }
    return try await index.evidence(for: vectors, live: live, passing: passing)
  }

  // MARK: -

  private func vector(of question: String) async throws -> [Float] {
    if let known = asked.vectors.withLock({ $0.value(for: question) }) { return known }
    let vector = try await embedder.embed(query: question)
    asked.vectors.withLock { $0.keep(vector, for: question) }
    return vector
  }
}

/// The vectors that an embedder made of the last questions: who turns a page, sorts anew or adds a condition asks the same
/// again.
package final class AskedQuestions: Sendable {
  fileprivate let vectors = Mutex(RecentValues<String, [Float]>(capacity: 1024))

  package init() {}
}
