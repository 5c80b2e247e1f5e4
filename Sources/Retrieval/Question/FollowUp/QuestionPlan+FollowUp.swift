import Offers

extension QuestionPlan {
  /// This plan as a further text changes it.
  ///
  /// Conditions stay until one of their kind replaces them or they are given up. Exclusions add up; what is wanted now is
  /// no longer excluded, and what is excluded no longer wanted. New words replace the topic, unless the text narrows or
  /// adds. A figure stays asked for while the text only varies the conditions.
  ///
  /// - Parameters:
  ///   - next: what was compiled from the rest of the text; its `question` and spans become the plan's.
  ///   - cues: what the text's words say about how it goes on.
  ///   - vocabulary: which countries the offers' cities lie in.
  package func followed(
    by next: QuestionPlan, _ cues: FollowUpCues, vocabulary: QuestionVocabulary = .empty
  ) -> FollowedPlan {
    var plan = self
    plan.question = next.question
    plan.spans = next.spans
    plan.corrections = next.corrections
    for kind in cues.dropped { plan.clear(kind) }
    if cues.leavesPlaces { plan.exclude(OfferExclusion(plan.filter.only(.place)), vocabulary) }
    let text = cues.hasRest ? next.text : ""
    if cues.removes {
      plan.remove(next, text: text, vocabulary)
    } else {
      let settled = cues.prefers ? next.settled(where: plan.filter) : next
      plan.takeConditions(of: settled, adds: cues.adds, replaces: cues.goesOn && !cues.narrows)
      plan.exclude(next.exclusion, vocabulary)
      plan.takeWords(text, of: next, joins: cues.adds || cues.narrows)
    }
    plan.intent = followingIntent(next, cues, hasNewWords: !text.isEmpty && text != next.unknownPlaces.first)
    plan.problems = next.problems.filter { $0.kind != .contradiction }
    plan.problems += plan.contradictions
    return FollowedPlan(plan, after: self)
  }

  // MARK: - Conditions

  private mutating func takeConditions(of next: QuestionPlan, adds: Bool, replaces: Bool) {
    for kind in next.filter.kinds {
      if adds {
        filter.join(kind, from: next.filter)
      } else if replaces {
        filter.take(kind, from: next.filter)
      } else {
        filter.narrow(kind, by: next.filter)
      }
      preferences.take(kind, from: OfferFilter())
    }
    for kind in next.preferences.kinds {
      if adds { preferences.join(kind, from: next.preferences) } else { preferences.take(kind, from: next.preferences) }
    }
    filter.isStrict = filter.isStrict || next.filter.isStrict
    exclusion.include(next.filter)
  }

  /// The plan with the wishes as conditions that concern what a filter asks for: who rather goes to Spain no longer asks
  /// for Berlin.
  private func settled(where standing: OfferFilter) -> QuestionPlan {
    var plan = self
    for kind in preferences.kinds.intersection(standing.kinds).subtracting(filter.kinds) {
      plan.filter.take(kind, from: preferences)
      plan.preferences.take(kind, from: OfferFilter())
    }
    return plan
  }

  private mutating func exclude(_ excluded: OfferExclusion, _ vocabulary: QuestionVocabulary) {
    exclusion.formUnion(excluded)
    func isExcluded(_ country: Country) -> Bool {
      excluded.countries.contains(country) || excluded.zones.contains(country.zone)
    }
    filter.countries = filter.countries.filter { !isExcluded($0) }
    filter.cities.removeAll { city in
      let countries = vocabulary.countries(ofCity: city)
      return !countries.isEmpty && countries.allSatisfy(isExcluded)
    }
    _ = filter.remove(excluded.filter)
    _ = preferences.remove(excluded.filter)
  }

  /// Gives up the conditions, wishes and exclusions of a kind.
  private mutating func clear(_ kind: ConditionKind) {
    filter.take(kind, from: OfferFilter())
    preferences.take(kind, from: OfferFilter())
    switch kind {
    case .place: (exclusion.countries, exclusion.zones, exclusion.cities) = ([], [], [])
    case .company: exclusion.companies = []
    case .sector: exclusion.sectors = []
    case .topic: (text, preferredTopics, excludedTopics, unknownPlaces) = ("", [], [], [])
    case .figure: intent = .search
    default: break
    }
    if kind == .place { dropUnknownPlaces() }
  }

  /// Gives up what a text names; names that were no condition are excluded.
  private mutating func remove(_ next: QuestionPlan, text: String, _ vocabulary: QuestionVocabulary) {
    let named = next.filter
    let isGone = [filter.remove(named), preferences.remove(named), exclusion.include(named)].contains(true)
    let words = text.isEmpty ? false : removeWords(text)
    if !isGone, !words {
      exclude(OfferExclusion(named), vocabulary)
      if !text.isEmpty, !excludedTopics.contains(text) { excludedTopics.append(text) }
    }
  }

  // MARK: - Words

  /// The most bytes that a topic grows to.
  private static let topicLimit = 2_000
  /// The most topics that are excluded or wished for.
  private static let topicCount = 20

  private mutating func takeWords(_ new: String, of next: QuestionPlan, joins: Bool) {
    let isPlace = !next.unknownPlaces.isEmpty && new == next.unknownPlaces.joined(separator: " ")
    if next.filter.kinds.contains(.place) || !next.unknownPlaces.isEmpty { dropUnknownPlaces() }
    if isPlace, next.filter.only(.place).isEmpty { filter.take(.place, from: OfferFilter()) }
    unknownPlaces = next.unknownPlaces + unknownPlaces.filter { !next.unknownPlaces.contains($0) }
    if !new.isEmpty {
      // "-vente" excludes, it's no topic by itself.
      let joins = joins || isPlace || new.utf8.first == UInt8(ascii: "-")
      if !joins || text.isEmpty {
        text = new
        if !joins { unknownPlaces = next.unknownPlaces }
      } else if !holds(new), text.utf8.count + new.utf8.count < Self.topicLimit {
        text += " " + new
      }
      excludedTopics.removeAll { $0 == new }
    }
    if !next.preferredTopics.isEmpty { preferredTopics = next.preferredTopics }
    excludedTopics += next.excludedTopics.filter { !excludedTopics.contains($0) }
    excludedTopics = Array(excludedTopics.suffix(Self.topicCount))
    for topic in next.excludedTopics { _ = removeWords(topic) }
  }

  /// Whether the topic has some words side by side.
  private func holds(_ words: String) -> Bool {
    " \(NameFolding.folded(text)) ".utf8.firstRange(of: " \(NameFolding.folded(words)) ".utf8) != nil
  }

  /// Takes words out of the topic; false where it hasn't them.
  private mutating func removeWords(_ words: String) -> Bool {
    let removed = Set(NameFolding.folded(words).split(separator: " "))
    let kept = text.split(separator: " ").filter { word in
      let folded = NameFolding.folded(String(word)).split(separator: " ")
      return folded.isEmpty || !removed.isSuperset(of: folded)
    }
    let left = kept.joined(separator: " ")
    defer { text = left }
    return left != text
  }

  /// Takes the places that nobody knows out of the topic.
  private mutating func dropUnknownPlaces() {
    for place in unknownPlaces { _ = removeWords(place) }
    unknownPlaces = []
  }

  // MARK: - Figures

  private func followingIntent(_ next: QuestionPlan, _ cues: FollowUpCues, hasNewWords: Bool) -> QuestionIntent {
    if let extreme = cues.extreme { return .exact(extreme) }
    if let group = cues.grouping {
      guard case .exact(var exact) = intent else { return .exact(ExactQuestion(.count, by: group, order: .highest)) }
      exact.dimension = group
      if exact.operation == .count { exact.order = .highest }
      if exact.operation == .minimum || exact.operation == .maximum {
        exact.order = exact.operation == .maximum ? .highest : .lowest
        exact.operation = .mean
      }
      return .exact(exact)
    }
    if next.intent != .search { return next.intent }
    if cues.asksList || cues.dropped.contains(.figure) { return .search }
    return hasNewWords && !cues.goesOn ? .search : intent
  }
}
