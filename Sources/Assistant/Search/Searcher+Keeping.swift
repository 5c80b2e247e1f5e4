import Offers

/// Answers that are kept, and got ready before anybody asks for them.
extension Searcher {
  /// Reads the question for conditions and wishes, and ranks the online offers that meet the conditions.
  ///
  /// Offers that are known to pass come first, then those that don't say; within each by score, then the newest, then
  /// the smallest id. Without words in the question all offers that pass are hits, those that meet most wishes first,
  /// then the newest. Clones of an offer are folded into the best of them. Where nothing fits, the plan says what would.
  ///
  /// The answer to a request that was made before, and that nothing has changed since, is kept; it has no stages.
  package func search(_ request: SearchRequest) async throws -> SearchResponse {
    try await response(to: request, in: try await repository.catalogue())
  }

  /// Gets a catalogue ready for what was asked of the one before it, in a third of the time of a core: works out what is
  /// worked out once, looks up the words that take longest, and answers what has come back, as far as a minute suffices.
  package func prepare(_ catalogue: Catalogue, for before: Catalogue) async {
    let pace = WorkingPace(share: 1.0 / 3, limit: .seconds(60))
    await pace.work { catalogue.prepare(for: before) }
    for request in before.responses?.askedAgain ?? [] {
      await pace.work { _ = try? await response(to: request, in: catalogue) }
    }
    for term in before.words.commonTerms {
      await pace.work { _ = try? await catalogue.words.postings(for: [term], in: index) }
    }
  }

  // MARK: -

  private func response(to request: SearchRequest, in catalogue: Catalogue) async throws -> SearchResponse {
    let clock = StageClock()
    let isByWords = request.mode == .keyword || meaning == nil
    let key = KeptResponses.Key(request: request, today: today(), space: isByWords ? nil : meaning?.space)
    if var known = catalogue.responses?.response(for: key) {
      (known.stages, known.duration) = ([], clock.total)
      return known
    }
    let response = try await response(to: request, from: try await select(request, in: catalogue))
    // A model that failed may work the next time.
    if response.setback == nil { catalogue.responses?.keep(response, for: key) }
    return response
  }
}
