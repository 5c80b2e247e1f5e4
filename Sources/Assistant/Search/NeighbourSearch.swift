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
    let catalogue = try await repository.catalogue()
    response.hits.removeAll { hit in
      guard hit.id != offer.id else { return true }
      guard let key, let place = catalogue.ids.place(of: hit.id) else { return false }
      return catalogue.cloneKeys[place].map(key.matches) ?? false
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
    let catalogue = try await repository.catalogue()
    let candidates = Candidates(request.filter, in: catalogue)
    let ids = candidates.places.map { catalogue.ids[$0] }
    let vectors = vectors.prefix(Self.chunkLimit)
    var sums = [Double?](repeating: nil, count: catalogue.ids.count)
    for vector in vectors {
      let found = try await index.nearest(to: vector, count: .max, among: ids)
      for (place, match) in SemanticEvidence(found: found, of: catalogue.ids).matches.enumerated() {
        if let match { sums[place] = (sums[place] ?? 0) + match.similarity / Double(vectors.count) }
      }
    }
    let matches = SemanticEvidence(similarities: sums).matches
    let ranked = candidates.places.compactMap { place -> Hit? in
      guard let match = matches[place] else { return nil }
      return Hit(
        facts: catalogue.offers[place], score: max(0, match.similarity), unknown: candidates.unknownFields(at: place),
        reason: Hit.Reason(semantic: match, filters: candidates.metFields(at: place)))
    }.sorted { ($0.unknown.isEmpty ? 0 : 1, $1.score, $0.id) < ($1.unknown.isEmpty ? 0 : 1, $0.score, $1.id) }
    let hits = ranked.foldingNearDuplicates { hit in
      catalogue.ids.place(of: hit.id).flatMap { catalogue.sharedCloneKeys[$0] }
    }.map { group in
      var hit = group.leader
      hit.duplicates = group.duplicates.map(\.facts)
      return hit
    }
    return SearchResponse(
      query: request.query, mode: .semantic,
      plan: SearchPlan(question: QuestionPlan(literally: request.query, filter: request.filter)),
      isRefused: hits.isEmpty, total: hits.count, hits: hits, facets: Facets(of: hits.lazy.map(\.facts)),
      duration: ContinuousClock.now - started)
  }
}
