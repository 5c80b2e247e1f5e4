import Offers
import Retrieval

/// Reads what is said in a conversation: by rules alone, the same in every run, in linear time.
package struct FollowUpReader: Sendable {
  private let vocabulary: QuestionVocabulary
  private let compiler: QuestionCompiler
  private let analyzer = TextAnalyzer()

  /// - Parameters:
  ///   - vocabulary: the names of the offers' companies and cities.
  ///   - today: the day from which "octobre" or "dans 3 mois" are counted.
  package init(vocabulary: QuestionVocabulary, today: CalendarDay) {
    self.vocabulary = vocabulary
    compiler = QuestionCompiler(vocabulary: vocabulary, today: today)
  }

  /// What a text means after what was said before. Of a text beyond ``SearchRequest/queryByteLimit`` the rest is left out.
  package func read(_ text: String, after conversation: Conversation) -> Reading {
    guard let typed = Self.line(text, analyzer: analyzer), typed.unicodeScalars.contains(where: Self.isTelling) else {
      return Reading(.empty, language: conversation.language ?? .english)
    }
    let language = ConversationLanguage.language(of: typed, in: conversation, analyzer: analyzer)
    let cues = FollowUpCues(typed, vocabulary: vocabulary)
    let next = plan(of: cues, typed: typed, after: conversation)

    if cues.startsOver {
      let isEmpty = next.kinds.isEmpty
      return Reading(isEmpty ? .startOver : .question(fresh(next, in: language)), language: language)
    }
    let asksNext = cues.pointers == [.next] && !conversation.focus.isEmpty
    if cues.asksMore, !asksNext, !conversation.shown.isEmpty { return Reading(.more, language: language) }
    if let kind = cues.smallTalk { return Reading(.smallTalk(kind), language: language) }
    let resolver = PointerResolver(conversation: conversation, cues: cues, next: next, typed: typed)
    if let reading = resolver.reading(in: language) { return reading }
    if SmallTalk.isAll(of: typed, analyzer: analyzer) { return Reading(.smallTalk(.other), language: language) }
    guard let standing = conversation.standing else {
      return Reading(.question(fresh(compiler.compile(typed), in: language)), language: language)
    }
    return following(standing, next, cues, in: language)
  }

  // MARK: -

  /// What the text says apart from how it goes on. A number without a unit is months or euros where the conversation has
  /// such a condition: "et 18 ?".
  private func plan(of cues: FollowUpCues, typed: String, after conversation: Conversation) -> QuestionPlan {
    var next = compiler.compile(cues.rest)
    if let number = cues.lastNumber, next.filter.isEmpty, !cues.hasRest, cues.pointers.isEmpty,
      let kinds = conversation.standing?.filter.kinds
    {
      if kinds.contains(.months), (1...36).contains(number) { next = compiler.compile(numbered(cues) + " months") }
      if kinds.contains(.pay), number >= 500 { next = compiler.compile(numbered(cues) + " euros") }
      let length = typed.unicodeScalars.count
      next.spans.removeAll { $0.range.upperBound > length }
    }
    if !cues.hasRest || !next.text.unicodeScalars.contains(where: \.properties.isAlphabetic) { next.text = "" }
    next.question = typed
    return next
  }

  /// The rest of a text up to the number that it ends with.
  private func numbered(_ cues: FollowUpCues) -> String {
    let scalars = cues.rest.unicodeScalars
    guard let last = scalars.lastIndex(where: { ("0"..."9").contains($0) }) else { return cues.rest }
    return String(scalars[...last])
  }

  private func following(
    _ standing: QuestionPlan, _ next: QuestionPlan, _ cues: FollowUpCues, in language: Language
  ) -> Reading {
    let followed = standing.followed(by: next, cues, vocabulary: vocabulary)
    let question = StandaloneQuestion(
      plan: followed.plan, text: StandaloneText(in: language).text(of: followed.plan),
      isRewritten: !followed.carried.isEmpty || !followed.dropped.isEmpty, carried: followed.carried,
      replaced: followed.replaced, dropped: followed.dropped)
    let hasConditions = !next.kinds.subtracting([.topic]).isEmpty
    let isWhole = cues.asksList || cues.grouping != nil || cues.extreme != nil
    let isChange = hasConditions || isWhole || cues.leavesPlaces || !cues.dropped.isEmpty
    let isCertain = isChange || cues.hasRest && (cues.goesOn || cues.removes || cues.isKnownTopic)
    return Reading(.question(question), isCertain: isCertain && next.unknownPlaces.isEmpty, language: language)
  }

  private func fresh(_ plan: QuestionPlan, in language: Language) -> StandaloneQuestion {
    StandaloneQuestion(
      plan: plan, text: StandaloneText(in: language).text(of: plan), isRewritten: false, carried: [], replaced: [],
      dropped: [])
  }

  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The text on one clean line, as a search would read it; nil where nothing is left.
  static func line(_ text: String, analyzer: TextAnalyzer) -> String? {
    var scalars = String.UnicodeScalarView()
    var bytes = 0
    for scalar in text.unicodeScalars {
      bytes += UTF8.width(scalar)
      guard bytes <= SearchRequest.queryByteLimit else { break }
      scalars.append(scalar)
    }
    return TextCleaning.line(String(scalars)).map { AcronymCase.restored(in: $0, analyzer: analyzer) }
  }
}
