import Offers

/// A plan that goes on from another one, and what became of that one's conditions.
package struct FollowedPlan: Sendable, Equatable {
  package var plan: QuestionPlan
  /// The kinds that are as they were.
  package var carried: [ConditionKind] = []
  /// The kinds that have other values now.
  package var replaced: [ConditionKind] = []
  /// The kinds that are given up.
  package var dropped: [ConditionKind] = []

  init(_ plan: QuestionPlan, after before: QuestionPlan) {
    self.plan = plan
    let (had, has) = (before.kinds, plan.kinds)
    for kind in ConditionKind.allCases where had.contains(kind) {
      if !has.contains(kind) {
        dropped.append(kind)
      } else if plan.agrees(with: before, on: kind) {
        carried.append(kind)
      } else {
        replaced.append(kind)
      }
    }
  }
}

extension QuestionPlan {
  /// Whether two plans have the same conditions, wishes and exclusions of a kind.
  package func agrees(with other: QuestionPlan, on kind: ConditionKind) -> Bool {
    switch kind {
    case .topic:
      return text == other.text && preferredTopics == other.preferredTopics && excludedTopics == other.excludedTopics
    case .figure: return intent == other.intent
    case .place:
      guard exclusion.countries == other.exclusion.countries, exclusion.zones == other.exclusion.zones,
        exclusion.cities == other.exclusion.cities
      else { return false }
    case .company: guard exclusion.companies == other.exclusion.companies else { return false }
    case .sector: guard exclusion.sectors == other.exclusion.sectors else { return false }
    default: break
    }
    return filter.only(kind) == other.filter.only(kind) && preferences.only(kind) == other.preferences.only(kind)
  }
}
