import Offers
import Retrieval

/// Finds the offers that fit a question.
package struct Searcher: Sendable {
  private let repository: any OfferRepository
  private let index: any LexicalIndex
  private let analyzer: TextAnalyzer

  package init(repository: any OfferRepository, index: any LexicalIndex, analyzer: TextAnalyzer = TextAnalyzer()) {
    self.repository = repository
    self.index = index
    self.analyzer = analyzer
  }

  /// Ranks the online offers that pass the filter.
  ///
  /// Offers that are known to pass come first, then those that don't say; within each by score, then the newest, then
  /// the smallest id. Without words in the question all offers that pass are hits, the newest first.
  package func search(_ request: SearchRequest) async throws -> SearchResponse {
    let started = ContinuousClock.now
    let query = LexicalQuery(request.query, analyzer: analyzer)
    let offers = try await repository.liveFacts()
    let candidates = candidates(passing: request.filter, among: offers)
    // A question without anything to look up asks for nothing, unless it is empty or only leaves offers out.
    let takesAll = query.isEmpty && (request.query.isEmpty || !query.excluded.isEmpty)
    let ranking = try await rank(query, candidates: candidates, of: offers.count, takesAll: takesAll)
    var response = SearchResponse(
      query: request.query, mode: .keyword,
      plan: SearchPlan(text: request.query, filter: request.filter, unknownTerms: ranking.unknownTerms),
      isRefused: ranking.hits.isEmpty, total: ranking.hits.count, hits: Array(ranking.hits.prefix(request.limit)),
      facets: Facets(of: ranking.hits.lazy.map(\.facts)))
    try await addSnippets(to: &response.hits, terms: query.terms)
    response.duration = ContinuousClock.now - started
    return response
  }

  /// The counts of all online offers that pass a filter.
  package func facets(_ filter: OfferFilter) async throws -> (total: Int, facets: Facets) {
    let passing = candidates(passing: filter, among: try await repository.liveFacts()).map(\.facts)
    return (passing.count, Facets(of: passing))
  }

  // MARK: -

  private struct Candidate {
    let facts: OfferFacts
    let unknown: [FilterField]
    let met: [FilterField]
  }

  private func candidates(passing filter: OfferFilter, among offers: [OfferFacts]) -> [Candidate] {
    let prepared = PreparedFilter(filter)
    let fields = filter.fields
    return offers.compactMap { facts in
      guard case .passes(let unknown) = prepared.verdict(on: facts) else { return nil }
      return Candidate(facts: facts, unknown: unknown, met: fields.filter { !unknown.contains($0) })
    }
  }

  private func rank(
    _ query: LexicalQuery, candidates: [Candidate], of documentCount: Int, takesAll: Bool
  ) async throws -> (hits: [Hit], unknownTerms: [String]) {
    let scores = try await index.scores(for: query.terms)
    let excluded = Set(try await index.scores(for: query.excluded).flatMap(\.keys))
    let named = Self.named(query.references, among: candidates.map(\.facts))
    let relevance = TermRelevance(terms: query.terms.map(\.text), scores: scores, documentCount: documentCount)
    let unknown = zip(query.terms, scores).filter { $1.isEmpty }.map(\.0.text)
    var hits: [Hit] = []
    for candidate in candidates where !excluded.contains(candidate.facts.id) {
      let isNamed = named.contains(candidate.facts.id)
      let match = relevance.match(candidate.facts.id)
      guard isNamed || match != nil || takesAll else { continue }
      hits.append(Self.hit(candidate, match: match, isNamed: isNamed))
    }
    // A question that is nothing but references asks for just those offers.
    let namesOnly = !named.isEmpty && query.terms.count <= query.references.count
    if namesOnly { hits.removeAll { !$0.reason.isNamed } }
    return (hits.sorted(by: Self.isBetter), named.isEmpty ? unknown : [])
  }

  private static func hit(_ candidate: Candidate, match: TermRelevance.Match?, isNamed: Bool) -> Hit {
    var reason = Hit.Reason(filters: candidate.met, isNamed: isNamed)
    reason.keyword = match?.score
    reason.terms = match?.terms ?? []
    let score = isNamed ? 1 : match.map { $0.score / ($0.score + halfScore) } ?? 0
    return Hit(facts: candidate.facts, score: score, snippets: [], unknown: candidate.unknown, reason: reason)
  }

  /// The BM25 score that counts as one half.
  private static let halfScore = 10.0

  private static func isBetter(_ one: Hit, _ other: Hit) -> Bool {
    if one.reason.isNamed != other.reason.isNamed { return one.reason.isNamed }
    if one.unknown.isEmpty != other.unknown.isEmpty { return one.unknown.isEmpty }
    if one.score != other.score { return one.score > other.score }
    if one.facts.published != other.facts.published {
      guard let published = one.facts.published else { return false }
      return other.facts.published.map { published > $0 } ?? true
    }
    return one.id < other.id
  }

  /// The offers that the references name: `VIE245844` by reference, else by id; a bare number by either.
  private static func named(_ references: [OfferReference], among offers: [OfferFacts]) -> Set<Offer.ID> {
    var found: Set<Offer.ID> = []
    for reference in references {
      let byReference = offers.filter { $0.reference.flatMap { OfferReference($0) }?.number == reference.number }
      let byID = offers.filter { $0.id == reference.number }
      found.formUnion(byReference.map(\.id))
      if !reference.hasLetters || byReference.isEmpty { found.formUnion(byID.map(\.id)) }
    }
    return found
  }

  private func addSnippets(to hits: inout [Hit], terms: [LexicalTerm]) async throws {
    let texts = try await repository.texts(of: hits.map(\.id))
    for index in hits.indices {
      guard let texts = texts[hits[index].id] else { continue }
      hits[index].snippets = snippets(of: texts, terms: terms)
    }
  }

  /// The best passage of each text that holds a term; the description's beginning where none does.
  private func snippets(of texts: OfferTexts, terms: [LexicalTerm]) -> [FieldSnippet] {
    let fields = [("description", texts.description), ("profile", texts.profile)]
    let all = fields.compactMap { name, text in
      text.flatMap { Snippet(of: $0, terms: terms, analyzer: analyzer) }.map { FieldSnippet(field: name, snippet: $0) }
    }
    let matching = all.filter { !$0.snippet.highlights.isEmpty }
    return matching.isEmpty ? Array(all.prefix(1)) : matching
  }
}
