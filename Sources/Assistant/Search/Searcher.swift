import Offers
import Retrieval

/// Finds the offers that fit a question.
package struct Searcher: Sendable {
  private let repository: any OfferRepository
  private let index: any LexicalIndex
  private let meaning: Meaning?
  private let analyzer: TextAnalyzer
  private let glossary: Glossary?

  /// - Parameters:
  ///   - meaning: a model and its index; nil to rank by words only.
  ///   - glossary: what else concepts are called; nil for nothing.
  package init(
    repository: any OfferRepository, index: any LexicalIndex, meaning: Meaning? = nil,
    analyzer: TextAnalyzer = TextAnalyzer(), glossary: Glossary? = .standard
  ) {
    self.repository = repository
    self.index = index
    self.meaning = meaning
    self.analyzer = analyzer
    self.glossary = glossary
  }

  /// Ranks the online offers that pass the filter.
  ///
  /// Offers that are known to pass come first, then those that don't say; within each by score, then the newest, then
  /// the smallest id. Without words in the question all offers that pass are hits, the newest first. Clones of an offer
  /// are folded into the best of them.
  package func search(_ request: SearchRequest) async throws -> SearchResponse {
    let started = ContinuousClock.now
    let offers = try await repository.liveFacts()
    let candidates = Candidate.passing(request.filter, among: offers)
    var question = Question(request.query, analyzer: analyzer, glossary: glossary)
    var scores = try await scores(for: question.query)
    let corrections = try await corrections(of: question.query, scores: scores)
    if !corrections.isEmpty {
      question = Question(corrections.applied(to: request.query), analyzer: analyzer, glossary: glossary)
      scores = try await self.scores(for: question.query)
    }
    let meant = try await evidence(for: question, request: request, offers: offers, candidates: candidates)
    var ranking = Ranking(question: question, mode: meant.mode, documentCount: offers.count, scores: scores)
    if let evidence = meant.evidence { ranking.add(evidence, understood: meant.understood) }
    let ranked = ranking.hits(among: candidates)
    let keys = try await repository.nearDuplicateKeys(of: ranked.map(\.id))
    let hits = ranked.foldingNearDuplicates { keys[$0.id] }.map(Hit.init)
    var response = SearchResponse(
      query: request.query, mode: meant.mode, setback: meant.setback,
      plan: SearchPlan(
        text: question.text, filter: request.filter, unknownTerms: ranking.unknownTerms, corrections: corrections.words),
      isRefused: hits.isEmpty, total: hits.count, hits: Array(hits.prefix(request.limit)),
      facets: Facets(of: hits.lazy.map(\.facts)))
    try await addSnippets(to: &response.hits, terms: question.query.groups.flatMap(\.terms))
    response.duration = ContinuousClock.now - started
    return response
  }

  /// The counts of all online offers that pass a filter.
  package func facets(_ filter: OfferFilter) async throws -> (total: Int, facets: Facets) {
    let passing = Candidate.passing(filter, among: try await repository.liveFacts()).map(\.facts)
    return (passing.count, Facets(of: passing))
  }

  // MARK: -

  /// The scores of every term of a question, looked up at once.
  private func scores(for query: LexicalQuery) async throws -> [LexicalTerm: [Offer.ID: Double]] {
    let terms = Array(Set(query.groups.flatMap(\.terms) + query.excluded))
    let scores = try await index.scores(for: terms)
    return Dictionary(zip(terms, scores), uniquingKeysWith: { first, _ in first })
  }

  /// What the model says, and what the offers are ranked by then: where the model or its index fail, words are left,
  /// unless meaning alone was asked for.
  private func evidence(
    for question: Question, request: SearchRequest, offers: [OfferFacts], candidates: [Candidate]
  ) async throws -> Meant {
    guard request.mode != .keyword, let meaning else { return Meant(mode: .keyword) }
    var meant = Meant(mode: request.mode ?? .hybrid)
    guard !question.isOnlyReferences, !question.takesAll else { return meant }
    let wording = question.wording(for: meaning.languages, analyzer: analyzer)
    do {
      meant.evidence = try await meaning.evidence(
        for: wording.text, live: offers.map(\.id), passing: candidates.map(\.facts.id))
      meant.understood = wording.understood
    } catch let failure as any Failure where meant.mode == .hybrid {
      return Meant(mode: .keyword, setback: failure)
    }
    return meant
  }

  /// What a model says of a question.
  private struct Meant {
    var mode: SearchMode
    var evidence: SemanticEvidence?
    /// Which share of the question the model understands.
    var understood = 1.0
    var setback: (any Failure)?
  }

  /// Better spellings for the words that no offer holds.
  private func corrections(
    of query: LexicalQuery, scores: [LexicalTerm: [Offer.ID: Double]]
  ) async throws -> SpellingCorrections {
    let unknown = query.groups.filter { $0.terms.allSatisfy { scores[$0]?.isEmpty ?? true } }.flatMap(\.own)
    let words = unknown.compactMap { term -> LexicalTerm.Word? in
      if case .word(let word) = term.kind, SpellingCorrections.isCorrectable(word.folded) { word } else { nil }
    }
    guard !words.isEmpty else { return SpellingCorrections() }
    return SpellingCorrections(of: words, vocabulary: try await index.words(near: words.map(\.light)))
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
