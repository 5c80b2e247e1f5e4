import Offers
import Retrieval

/// Finds the offers that fit a question.
package struct Searcher: Sendable {
  /// The model that meanings are compared by; nil where words only are.
  package var space: EmbeddingSpace? { meaning?.space }

  let repository: any OfferRepository
  let index: any LexicalIndex
  let meaning: Meaning?
  let today: @Sendable () -> CalendarDay?
  private let analyzer: TextAnalyzer
  private let glossary = Glossary.standard

  /// - Parameters:
  ///   - meaning: a model and its index; nil to rank by words only.
  ///   - today: the day from which "octobre" or "cette semaine" are counted; where it is nil, questions are words only.
  package init(
    repository: any OfferRepository, index: any LexicalIndex, meaning: Meaning? = nil,
    analyzer: TextAnalyzer = TextAnalyzer(),
    today: @escaping @Sendable () -> CalendarDay?
  ) {
    self.repository = repository
    self.index = index
    self.meaning = meaning
    self.analyzer = analyzer
    self.today = today
  }

  /// What a person sees of a selection: the first hits with their snippets, clones folded.
  package func response(to request: SearchRequest, from selection: Selection) async throws -> SearchResponse {
    var clock = selection.clock
    let catalogue = selection.catalogue
    let groups = selection.ranked.foldingNearDuplicates { catalogue.sharedCloneKeys[$0.place] }
    let shown = request.order.sorted(groups, in: catalogue).lazy
      .filter { !request.seen.contains(catalogue.ids[$0.leader.place]) }
      .dropFirst(max(0, request.offset)).prefix(request.limit)
    var response = SearchResponse(
      query: request.query, mode: selection.mode, setback: selection.setback, plan: selection.plan,
      isRefused: groups.isEmpty, total: groups.count,
      undecided: groups.count(where: \.leader.isUndecided),
      hits: shown.map { group in
        var hit = selection.hit(group.leader)
        hit.duplicates = group.duplicates.map { catalogue.offers[$0.place] }
        return hit
      },
      facets: Facets(of: groups.lazy.map(\.leader.place), in: catalogue.facets))
    try await addSnippets(to: &response.hits, terms: selection.terms)
    clock.end(.hits)
    (response.stages, response.duration) = (clock.stages, clock.total)
    return response
  }

  /// Every offer that fits a question, ranked, clones each by itself.
  package func select(_ request: SearchRequest) async throws -> Selection {
    try await select(request, in: try await repository.catalogue())
  }

  func select(_ request: SearchRequest, in catalogue: Catalogue) async throws -> Selection {
    var clock = StageClock()
    var plan = SearchPlan(question: compiled(request, vocabulary: catalogue.vocabulary))
    var candidates = candidates(of: plan.question, in: catalogue)
    clock.end(.question)
    let (ranking, meant) = try await ranking(
      for: &plan, request: request, catalogue: catalogue, candidates: candidates, clock: &clock)
    var ranked = ranked(candidates, by: ranking, plan: plan.question)
    if ranked.isEmpty, !plan.question.isContradictory {
      plan.suggestions = suggestions(by: ranking, plan: plan.question)
      if request.relaxes, let step = plan.suggestions.first {
        plan.relaxed = [step]
        plan.question.filter = step.filter
        candidates = self.candidates(of: plan.question, in: catalogue)
        ranked = self.ranked(candidates, by: ranking, plan: plan.question)
      }
    }
    clock.end(.ranking)
    return Selection(
      plan: plan, ranking: ranking, candidates: candidates, ranked: ranked, mode: meant.mode, setback: meant.setback,
      clock: clock)
  }

  /// How the question is understood, under the conditions that were given apart from it.
  private func compiled(_ request: SearchRequest, vocabulary: QuestionVocabulary) -> QuestionPlan {
    if let plan = request.plan { return plan }
    let query = AcronymCase.restored(in: request.query, analyzer: analyzer)
    guard request.isCompiled, let today = today() else {
      return QuestionPlan(literally: query, filter: request.filter)
    }
    return QuestionCompiler(vocabulary: vocabulary, today: today).compile(query)
      .merged(underFlags: request.filter)
  }

  /// How a request is understood, before the offers are asked what they say to it.
  package func plan(of request: SearchRequest) async throws -> QuestionPlan {
    compiled(request, vocabulary: try await repository.catalogue().vocabulary)
  }

  /// The counts of all online offers that pass a filter.
  package func facets(_ filter: OfferFilter) async throws -> (total: Int, facets: Facets) {
    let catalogue = try await repository.catalogue()
    let places = Candidates(filter, in: catalogue).places
    return (places.count, Facets(of: places, in: catalogue.facets))
  }

  // MARK: -

  /// Asks the word index and the model what they know of a question, its misspelt words corrected.
  private func ranking(
    for plan: inout SearchPlan, request: SearchRequest, catalogue: Catalogue, candidates: Candidates,
    clock: inout StageClock
  ) async throws -> (Ranking, Meant) {
    var question = Question(plan.question.text, analyzer: analyzer, glossary: glossary)
    let topics = LexicalQuery(
      plan.question.preferredTopics.joined(separator: " "), analyzer: analyzer, glossary: glossary)
    var found = try await scores(for: [question.query, topics], in: catalogue)
    let corrections = try await corrections(of: question.query, found: found, in: catalogue)
    if !corrections.isEmpty {
      question = Question(corrections.applied(to: plan.question.text), analyzer: analyzer, glossary: glossary)
      found = try await scores(for: [question.query, topics], in: catalogue)
    }
    clock.end(.words)
    let meant = try await evidence(for: question, request: request, catalogue: catalogue, candidates: candidates)
    clock.end(.meaning)
    var ranking = Ranking(
      question: question, mode: meant.mode, catalogue: catalogue, found: found, analyzer: analyzer)
    ranking.add(wishes: Wishes(plan.question, topics: topics.groups, found: found, in: catalogue))
    if let evidence = meant.evidence { ranking.add(evidence, understood: meant.understood) }
    plan.spelling = corrections.words
    plan.unknownTerms = ranking.unknownTerms
    return (ranking, meant)
  }

  private func candidates(of plan: QuestionPlan, in catalogue: Catalogue) -> Candidates {
    Candidates(plan.filter, excluding: plan.exclusion, in: catalogue)
  }

  private func ranked(_ candidates: Candidates, by ranking: Ranking, plan: QuestionPlan) -> [RankedOffer] {
    guard !plan.isContradictory else { return [] }
    guard !plan.excludedTopics.isEmpty else { return ranking.ranked(candidates) }
    let titles = ranking.catalogue.originalTitles(analyzer)
    let excluded = plan.excludedTopics.compactMap {
      TitleTopic($0, analyzer: analyzer, glossary: glossary)?.finder(in: titles)
    }
    return ranking.ranked(candidates.leavingOut { place in excluded.contains { $0.isNamed(at: place) } })
  }

  /// What would give hits if the conditions were given up one after the other.
  private func suggestions(by ranking: Ranking, plan: QuestionPlan) -> [Relaxation] {
    var last = 0
    return Relaxation.ladder(from: plan.filter, in: ranking.catalogue).compactMap { step, filter in
      var wider = plan
      wider.filter = filter
      let total = ranked(candidates(of: wider, in: ranking.catalogue), by: ranking, plan: wider).count
      guard total > last else { return nil }
      last = total
      return Relaxation(step: step, filter: filter, total: total)
    }
  }

  /// The scores of every term of some questions, looked up at once.
  private func scores(for queries: [LexicalQuery], in catalogue: Catalogue) async throws -> TermScores {
    let terms = Array(Set(queries.flatMap { $0.groups.flatMap(\.terms) + $0.excluded }))
    return TermScores(try await catalogue.words.postings(for: terms, in: index), of: catalogue.ids)
  }

  /// What the model says, and what the offers are ranked by then: where the model or its index fail, words are left,
  /// unless meaning alone was asked for.
  private func evidence(
    for question: Question, request: SearchRequest, catalogue: Catalogue, candidates: Candidates
  ) async throws -> Meant {
    guard request.mode != .keyword, let meaning else { return Meant(mode: .keyword) }
    var meant = Meant(mode: request.mode ?? .hybrid)
    guard !question.isOnlyReferences, !question.takesAll else { return meant }
    let wordings = question.wordings(for: meaning.languages, analyzer: analyzer)
    let passing = candidates.places.map { catalogue.ids[$0] }
    do {
      meant.evidence = try await meaning.evidence(for: wordings.texts, live: catalogue.ids, passing: passing)
      meant.understood = wordings.understood
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

  /// Better spellings for the words that no offer holds, or so few that these may be misspelt themselves, or that the
  /// offers have in another spelling only.
  private func corrections(
    of query: LexicalQuery, found: TermScores, in catalogue: Catalogue
  ) async throws -> SpellingCorrections {
    let groups = query.groups.compactMap { group -> (word: LexicalTerm.Word, holders: Int)? in
      // What the glossary knows is spelt right.
      guard group.own.count == 1, group.equivalents.isEmpty, case .word(let word)? = group.own.first?.kind else {
        return nil
      }
      return (word, found.holderCount(of: group.terms))
    }
    let written = try await catalogue.words.holders(of: groups.map(\.word.light), in: index)
    let doubts = groups.map { word, holders in
      SpellingCorrections.Doubt(word: word, holders: holders, isWrittenSo: written[word.light, default: 0] > 0)
    }.filter(\.isJustified)
    guard !doubts.isEmpty else { return SpellingCorrections() }
    return SpellingCorrections(
      of: doubts, vocabulary: try await index.words(near: doubts.map(\.word.light)), analyzer: analyzer)
  }

  private func addSnippets(to hits: inout [Hit], terms: [LexicalTerm]) async throws {
    let texts = try await repository.texts(of: hits.map(\.id))
    var highlighter = Highlighter(terms: terms, analyzer: analyzer)
    for index in hits.indices {
      guard let texts = texts[hits[index].id] else { continue }
      hits[index].snippets = FieldSnippet.best(of: texts, by: &highlighter)
    }
  }
}
