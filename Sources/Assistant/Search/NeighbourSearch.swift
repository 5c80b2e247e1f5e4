import Offers
import Retrieval

/// Finds the offers that are most like a given one.
package struct NeighbourSearch: Sendable {
  private let repository: any OfferRepository
  private let index: any VectorIndex
  private let words: Searcher

  /// - Parameter words: what searches by the offer's title where the offer isn't embedded.
  package init(repository: any OfferRepository, index: any VectorIndex, words: Searcher) {
    self.repository = repository
    self.index = index
    self.words = words
  }

  /// The online offers nearest to an offer, which may be withdrawn, the nearest first; its clones are left out.
  ///
  /// Each chunk of the offer is compared with the nearest one of another; the mean of that is how near the two are.
  /// Where the offer isn't embedded, offers are compared by the words of its title, and `mode` of the answer says so.
  package func neighbours(of offer: Offer, limit: Int, filter: OfferFilter) async throws -> SearchResponse {
    var request = try Self.request(for: offer, filter: filter)
    request.limit = limit
    let vectors = try await index.vectors(of: offer.id)
    var response =
      vectors.isEmpty
      ? try await words.search(try Self.request(for: offer, filter: filter))
      : try await nearest(to: vectors, request: request)
    let key = NearDuplicateKey(offer)
    let keys = try await repository.nearDuplicateKeys(of: response.hits.map(\.id))
    response.hits.removeAll { hit in
      hit.id == offer.id || (key.map { key in keys[hit.id].map(key.matches) ?? false } ?? false)
    }
    response.total = response.hits.count
    response.hits = Array(response.hits.prefix(limit))
    response.isRefused = response.hits.isEmpty
    return response
  }

  // MARK: -

  private static func request(for offer: Offer, filter: OfferFilter) throws -> SearchRequest {
    var request = try SearchRequest(query: offer.title, limit: 1000, filter: filter, mode: .keyword)
    request.isCompiled = false
    return request
  }

  /// The chunks of an offer that are compared at most.
  private static let chunkLimit = 8

  private func nearest(to vectors: [[Float]], request: SearchRequest) async throws -> SearchResponse {
    let started = ContinuousClock.now
    let candidates = Candidate.passing(request.filter, among: try await repository.liveFacts())
    let ids = candidates.map(\.facts.id)
    var sums: [Offer.ID: Double] = [:]
    for vector in vectors.prefix(Self.chunkLimit) {
      let found = SemanticEvidence(found: try await index.nearest(to: vector, count: .max, among: ids))
      for (id, match) in found.matches { sums[id, default: 0] += match.similarity }
    }
    let count = Double(min(vectors.count, Self.chunkLimit))
    let evidence = SemanticEvidence(similarities: sums.mapValues { $0 / count })
    let ranked = candidates.compactMap { candidate -> Hit? in
      guard let match = evidence.matches[candidate.facts.id] else { return nil }
      return Hit(
        facts: candidate.facts, score: max(0, match.similarity), unknown: candidate.unknown,
        reason: Hit.Reason(semantic: match, filters: candidate.met))
    }.sorted { ($0.unknown.isEmpty ? 0 : 1, $1.score, $0.id) < ($1.unknown.isEmpty ? 0 : 1, $0.score, $1.id) }
    let keys = try await repository.nearDuplicateKeys(of: ranked.map(\.id))
    let hits = ranked.foldingNearDuplicates { keys[$0.id] }.map(Hit.init)
    return SearchResponse(
      query: request.query, mode: .semantic,
      plan: SearchPlan(question: QuestionPlan(literally: request.query, filter: request.filter)),
      isRefused: hits.isEmpty, total: hits.count, hits: hits, facets: Facets(of: hits.lazy.map(\.facts)),
      duration: ContinuousClock.now - started)
  }
}
