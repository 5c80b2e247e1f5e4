import Offers
import Retrieval

/// Decides what of an answer's material goes into a prompt, and writes it.
struct PromptComposer {
  private let source: AnswerPrompt
  private let window: Int
  private let replyLimit: Int
  private let layout: PromptLayout
  /// The facts of the offers that have room.
  private let sheets: [String]
  private let turns: [AnswerPrompt.Turn]
  /// The tokens that are left for excerpts.
  private let excerptBudget: Int
  private let passages: [OfferPassages]
  private let tokenCount: (String) -> Int

  /// What a message takes beside its text.
  private static let messageOverhead = 8
  /// The least weight of an offer, so that even the last gets some room.
  private static let leastWeight = 0.1

  init(
    _ source: AnswerPrompt, window: Int, replyLimit: Int, analyzer: TextAnalyzer, tokenCount: @escaping (String) -> Int
  ) throws(AnswerPromptError) {
    (self.source, self.window, self.replyLimit, self.tokenCount) = (source, window, replyLimit, tokenCount)
    layout = PromptLayout(source)
    // Everything that is there whatever the offers are; the note on left-out ones counts always.
    let frame = layout.messages(sheets: [], excerpts: [], omitted: source.hits.count, turns: [], .canonical)
    let fixed = frame.reduce(replyLimit) { $0 + tokenCount($1.text) + Self.messageOverhead }
    guard fixed < window else { throw .questionTooLong(needed: fixed, window: window) }
    var left = window - fixed

    let sheet = OfferSheet(in: source.language)
    var sheets: [String] = []
    for hit in source.hits {
      let text = sheet.text(of: hit)
      let tokens = tokenCount(text) + 2
      guard tokens <= left else {
        if sheets.isEmpty { throw .windowTooSmall(needed: fixed + tokens, window: window) }
        break
      }
      sheets.append(text)
      left -= tokens
    }
    self.sheets = sheets

    // Earlier turns go before any offer does.
    var turns: [AnswerPrompt.Turn] = []
    var turnBudget = sheets.count < source.hits.count ? 0 : min(left, window / 4)
    for turn in source.turns.reversed() {
      let clean = layout.cleaned(turn)
      let tokens = tokenCount(clean.question) + tokenCount(clean.answer) + 2 * Self.messageOverhead
      guard tokens <= turnBudget else { break }
      turns.insert(clean, at: 0)
      turnBudget -= tokens
      left -= tokens
    }
    self.turns = turns
    excerptBudget = left

    let hits = source.hits.prefix(sheets.count)
    let words =
      [source.plan.text, source.plan.preferredTopics.joined(separator: " ")]
      + hits.flatMap { $0.reason.terms.prefix(16).map(\.text) }
    let terms = LexicalQuery(words.joined(separator: " "), analyzer: analyzer).terms
    passages = hits.map { hit in
      OfferPassages(
        of: hit, source.texts[hit.id] ?? OfferTexts(), terms: terms, in: source.language, analyzer: analyzer,
        tokenCount: tokenCount)
    }
  }

  /// The prompt. Counts of parts add up only about, so that the whole is counted again and excerpts are shortened until it
  /// fits.
  func built(delimiter: PromptDelimiter) -> AnswerPrompt.Built {
    var budget = excerptBudget
    var excerpts = self.excerpts(within: budget)
    for attempt in 0..<5 {
      let excess = tokens(of: messages(excerpts, .canonical)) + replyLimit - window
      guard excess > 0, budget > 0 else { break }
      budget = attempt == 4 ? 0 : max(0, budget - excess - budget / 16)
      excerpts = self.excerpts(within: budget)
    }
    let canonical = messages(excerpts, .canonical)
    let ids = source.hits.map(\.id)
    return AnswerPrompt.Built(
      prompt: ChatPrompt(messages(excerpts, delimiter), replyLimit: replyLimit),
      offers: Array(ids.prefix(sheets.count)),
      shortened: zip(ids, excerpts).filter(\.1.isShortened).map(\.0),
      omitted: Array(ids.dropFirst(sheets.count)),
      omittedTurns: source.turns.count - turns.count,
      canonicalText: canonical.map { "\($0.role.rawValue)\n\($0.text)" }.joined(separator: "\n\n"))
  }

  // MARK: -

  private func messages(
    _ excerpts: [OfferPassages.Excerpt], _ delimiter: PromptDelimiter
  ) -> [ChatPrompt.Message] {
    layout.messages(
      sheets: sheets, excerpts: excerpts.map(\.text), omitted: source.hits.count - sheets.count, turns: turns, delimiter
    )
  }

  private func tokens(of messages: [ChatPrompt.Message]) -> Int {
    messages.reduce(0) { $0 + tokenCount($1.text) + Self.messageOverhead }
  }

  /// What each offer shows of its texts where all together may take so many tokens.
  private func excerpts(within budget: Int) -> [OfferPassages.Excerpt] {
    // A passage that stands alone has dots on both sides.
    let needs = passages.map { passages in
      passages.tokens + 2 * passages.parts.reduce(0) { $0 + $1.passages.count }
    }
    let weights = source.hits.prefix(sheets.count).map { max(Self.leastWeight, min(1, $0.score)) }
    let shares = TokenShares.shares(of: max(0, budget), needs: needs, weights: weights)
    return zip(passages, shares).map { $0.excerpt(tokens: $1) }
  }
}
