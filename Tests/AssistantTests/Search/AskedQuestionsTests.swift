import Assistant
import Offers
import Retrieval
import Synchronization
import Testing

@Suite("Questions that were asked before")
struct AskedQuestionsTests {
  @Test("are embedded once, also for another search over the same embedder")
  func once() async throws {
    let embedder = CountingEmbedder()
    let asked = AskedQuestions()
    for _ in 0..<2 {
      let meaning = Meaning(embedder: embedder, index: OneOffer(), asked: asked)
      for question in ["data", "data", "finance"] {
        let evidence = try await meaning.evidence(for: [question], live: [7], passing: [7])
        #expect(evidence.matches.first??.similarity == (question == "data" ? 4 : 7))
      }
    }
    #expect(embedder.questions == ["data", "finance"])
  }
}

/// Makes a vector of a text's length.
private final class CountingEmbedder: Embedder {
  private let seen = Mutex<[String]>([])
  var questions: [String] { seen.withLock { $0 } }
  let space = EmbeddingSpace(provider: .local, model: "count", dimension: 1)
  let tokenLimit = 8

  func tokenCount(of passage: String) -> Int { 1 }
  func batches(of passages: [String]) -> [Range<Int>] { [passages.indices] }
  func embed(_ passages: ArraySlice<String>) -> EmbeddedBatch { EmbeddedBatch(vectors: [], tokens: 0) }

  func embed(query: String) -> [Float] {
    seen.withLock { $0.append(query) }
    return [Float(query.utf8.count)]
  }
}

/// An index that says how near its one offer is by the vector itself.
private struct OneOffer: VectorIndex {
  func space() -> IndexedSpace? { nil }
  func vectors(of offer: Offer.ID) -> [[Float]] { [] }
  func nearest(to query: [Float], count: Int, among offers: [Offer.ID]) -> [ChunkMatch] {
    offers.map { ChunkMatch(offer: $0, part: .mission, similarity: Double(query[0])) }
  }
}
