import Offers

extension Summarizer {
  /// The prompt that a selection too long for the window comes to: notes on each offer, or on groups of them.
  func reduced(
    _ offers: [Offer], frame: String, in language: Language, _ composer: SummaryComposer, _ calls: SummaryCalls,
    into writing: inout Summary.Writing
  ) async throws -> SummaryPrompt {
    // Known before the first call is paid.
    let limit = try composer.noteLimit(frame: frame)
    var notes = try await self.notes(on: offers, in: language, composer, calls, into: &writing)
    notes = notes.map { SummaryNote(group: composer.beginning(of: $0.text, tokens: limit)) }
    var members = offers.map { [$0] }
    while true {
      if let prompt = composer.prompt(of: notes, frame: frame) { return prompt }
      let groups = composer.groups(of: notes)
      // Two notes within the limit always fit, unless the model counts a whole quite otherwise than its parts.
      guard groups.count < notes.count else {
        throw AnswerPromptError.windowTooSmall(needed: calls.model.window + 2 * limit, window: calls.model.window)
      }
      members = Self.joined(members, as: groups.map(\.count))
      notes = try await digests(of: groups, members, in: language, composer, calls, into: &writing)
      notes = notes.map { SummaryNote(group: composer.beginning(of: $0.text, tokens: limit)) }
    }
  }

  // MARK: -

  /// What the model writes of each offer alone.
  private func notes(
    on offers: [Offer], in language: Language, _ composer: SummaryComposer, _ calls: SummaryCalls,
    into writing: inout Summary.Writing
  ) async throws -> [SummaryNote] {
    var prompts: [SummaryPrompt] = []
    for offer in offers {
      let (prompt, isShortened) = try composer.prompt(of: offer)
      prompts.append(prompt)
      if isShortened { writing.shortened.append(offer.id) }
    }
    let replies = try await calls.replies(to: prompts, later: laterCost(of: offers.count, calls))
    return zip(offers, replies).map { offer, reply in
      writing.add(reply)
      let text = read(reply, about: [offer], in: language).unmarkedText
      let isEmpty = text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
      return SummaryNote(
        on: offer, saying: isEmpty ? OfferExtract(of: offer, in: language).plainText : text, in: language)
    }
  }

  /// What the model writes of each group; a note that is alone stays as it is.
  private func digests(
    of groups: [[SummaryNote]], _ members: [[Offer]], in language: Language, _ composer: SummaryComposer,
    _ calls: SummaryCalls, into writing: inout Summary.Writing
  ) async throws -> [SummaryNote] {
    let several = groups.indices.filter { groups[$0].count > 1 }
    let prompts = several.map { composer.prompt(ofPart: groups[$0]) }
    let replies = try await calls.replies(to: prompts)
    var notes = groups.compactMap(\.first)
    for (index, reply) in zip(several, replies) {
      writing.add(reply)
      var text = read(reply, about: members[index], in: language).correctedText
      // The offers' names at least must go on.
      if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
        text = groups[index].map(\.heading).joined(separator: "\n")
      }
      notes[index] = SummaryNote(group: text)
    }
    return notes
  }

  private func read(_ reply: SummaryReply, about offers: [Offer], in language: Language) -> CheckedSummary {
    var checked = checkedSummary(of: offers, in: language)
    _ = checked.read(reply.text)
    _ = checked.finish()
    return checked
  }

  /// What the calls that read so many notes cost at most, about: each note is read once, its digest again.
  private func laterCost(of count: Int, _ calls: SummaryCalls) -> Double? {
    let note = SummaryRules(task: .offer, source: .offers, language: .french).replyLimit + 50
    let reply = SummaryRules(task: .selection, source: .notes, language: .french).replyLimit
    let (tokens, overflow) = note.multipliedReportingOverflow(by: count)
    let read = overflow ? Int.max / 4 : min(tokens, Int.max / 4)
    return calls.model.cost(of: TokenUsage(prompt: read + read / 2, completion: reply + read / 4, isEstimated: true))
  }

  private static func joined(_ members: [[Offer]], as counts: [Int]) -> [[Offer]] {
    var rest = members[...]
    return counts.map { count in
      let group = rest.prefix(count).flatMap { $0 }
      rest = rest.dropFirst(count)
      return group
    }
  }
}
