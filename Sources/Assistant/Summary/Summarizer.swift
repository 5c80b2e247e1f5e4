import Offers
import Retrieval

/// Summarises one offer or a selection.
///
/// Figures and facts are worked out here; a model, where there is one, only writes about the texts, and what it writes is
/// checked. Without one the offers' own sentences stand there. Replies are kept by what was asked, so that unchanged
/// offers are paid for once.
package struct Summarizer: Sendable {
  let calls: SummaryCalls?
  private let vocabulary: QuestionVocabulary?
  private let today: @Sendable () -> CalendarDay?

  /// - Parameters:
  ///   - model: what writes; nil for the offers' own sentences.
  ///   - journal: where replies are kept; nil to keep none.
  ///   - cap: what may be spent; nil for anything.
  ///   - vocabulary: the names of all stored offers, for checking; nil for those of the offers themselves.
  package init(
    model: (any LanguageModel)? = nil, journal: (any AnswerJournal)? = nil, cap: SpendingCap? = nil,
    vocabulary: QuestionVocabulary? = nil, today: @escaping @Sendable () -> CalendarDay?,
    now: @escaping @Sendable () -> Timestamp
  ) {
    calls = model.map { SummaryCalls($0, journal: journal, cap: cap, now: now) }
    self.vocabulary = vocabulary
    self.today = today
  }

  /// One offer: its facts, then three lines on the mission, the profile and what is special.
  ///
  /// - Parameter show: told what is written and checked, our own lines first; a summary that no model writes is only
  ///   returned.
  /// - Throws: `AnswerPromptError`, `SpendingError`, the model's and the journal's failures, what `show` throws.
  package func summary(
    of offer: Offer, in language: Language, show: (AnswerEvent) async throws -> Void = { _ in }
  ) async throws -> Summary {
    let extract = OfferExtract(of: offer, in: language)
    var summary = Summary(
      text: AnswerText(), offers: [offer.id], figures: SelectionFigures([offer.facts]), writing: nil)
    let facts = OfferFactsText.text(of: offer.facts, in: language)
    guard let calls else {
      summary.text = facts.followed(by: extract.lines(of: offer.facts).text)
      return summary
    }
    var writing = Summary.Writing(model: calls.model.name)
    let (prompt, isShortened) = try composer(for: calls, in: language).prompt(of: offer)
    if isShortened { writing.shortened = [offer.id] }
    try await showOwn(facts, show)
    let text = try await write(
      prompt, about: [offer], in: language, calls, into: &writing, instead: extract.lines(of: offer.facts), show: show)
    summary.text = facts.followed(by: text)
    summary.writing = writing
    return summary
  }

  /// A selection: its figures, then what its offers have in common and in what they differ.
  ///
  /// A selection that fits the model's window takes one call. A longer one takes a call for each offer, the very one that
  /// summarises it alone, and then calls that read what those wrote, group by group where that too is long.
  ///
  /// - Parameters:
  ///   - offers: in any order; of several with one id the first counts.
  ///   - conditions: what they were chosen by; nil for nothing to say.
  ///   - show: as for one offer.
  /// - Throws: as for one offer. What calls before a failure brought is kept.
  package func summary(
    of offers: [Offer], conditions: QuestionPlan? = nil, in language: Language,
    show: (AnswerEvent) async throws -> Void = { _ in }
  ) async throws -> Summary {
    var ids: Set<Offer.ID> = []
    // By id, so that the same offers make the same prompts.
    let offers = offers.filter { ids.insert($0.id).inserted }.sorted { $0.id < $1.id }
    let figures = SelectionFigures(offers.map(\.facts))
    let own = SelectionText.text(of: figures, conditions: conditions, in: language)
    var summary = Summary(text: own.text, offers: offers.map(\.id), figures: figures, writing: nil)
    guard !offers.isEmpty else { return summary }
    guard let calls else {
      summary.text = own.followed(by: SelectionExtract(of: offers).lines(of: offers.count, in: language).text)
      return summary
    }
    try await showOwn(own, show)
    var writing = Summary.Writing(model: calls.model.name)
    let composer = composer(for: calls, in: language)
    let frame = composer.frame(count: offers.count, conditions: conditions)
    let prompt: SummaryPrompt
    if let whole = composer.prompt(of: offers, frame: frame) {
      (prompt, writing.shortened) = whole
    } else {
      prompt = try await reduced(offers, frame: frame, in: language, composer, calls, into: &writing)
    }
    let text = try await write(
      prompt, about: offers, in: language, calls, into: &writing,
      instead: SelectionExtract(of: offers).lines(of: offers.count, in: language), show: show)
    summary.text = own.followed(by: text)
    summary.writing = writing
    return summary
  }

  // MARK: - Steps

  /// Has the model write the text that is shown.
  ///
  /// - Parameter instead: what stands there where the model writes nothing.
  private func write(
    _ prompt: SummaryPrompt, about offers: [Offer], in language: Language, _ calls: SummaryCalls,
    into writing: inout Summary.Writing, instead: MarkedText, show: (AnswerEvent) async throws -> Void
  ) async throws -> AnswerText {
    var checked = checkedSummary(of: offers, in: language)
    let reply = try await calls.reply(to: prompt) { piece in
      for event in checked.read(piece) { try await show(event) }
    }
    for event in checked.finish() { try await show(event) }
    writing.add(reply)
    writing.removals = checked.removals
    guard checked.text.text.isEmpty else { return checked.text }
    try await showOwn(instead, show)
    return instead.text
  }

  /// A reader and checker for what a model writes about offers.
  func checkedSummary(of offers: [Offer], in language: Language) -> CheckedSummary {
    let facts = offers.map(\.facts)
    let texts = Dictionary(offers.map { ($0.id, $0.texts) }, uniquingKeysWith: { first, _ in first })
    let checker = ClaimChecker(
      offers: facts, texts: texts, total: facts.count, language: language, today: today() ?? .earliest,
      vocabulary: vocabulary)
    return CheckedSummary(offers: facts, checker: checker)
  }

  private func composer(for calls: SummaryCalls, in language: Language) -> SummaryComposer {
    var random = SystemRandomNumberGenerator()
    return SummaryComposer(in: language, for: calls.model, delimiter: PromptDelimiter(using: &random))
  }

  private func showOwn(_ lines: MarkedText, _ show: (AnswerEvent) async throws -> Void) async throws {
    var sentence = lines.checked
    sentence.segments.append(.text("\n"))
    for segment in sentence.segments { try await show(.written(segment)) }
    try await show(.checked(sentence))
  }
}
