import Offers

/// The kinds of conditions that a conversation keeps: a new one replaces those of its kind, and no others.
///
/// Countries, zones and cities are one kind, as are the two bounds of months, start and pay.
package enum ConditionKind: String, Sendable, CaseIterable {
  case place, company, sector, months, start, pay, competition, language, telework, published, type
  /// The words that are left for ranking.
  case topic
  /// The number, list or extreme that is asked for.
  case figure
}

extension ConditionKind {
  init(_ field: FilterField) {
    switch field {
    case .country, .zone, .city: self = .place
    case .company: self = .company
    case .sector: self = .sector
    case .months: self = .months
    case .start: self = .start
    case .pay: self = .pay
    case .competition: self = .competition
    case .language: self = .language
    case .telework: self = .telework
    case .published: self = .published
    case .type: self = .type
    }
  }
}

extension OfferFilter {
  /// The kinds of which the filter has a condition.
  package var kinds: Set<ConditionKind> { Set(fields.map(ConditionKind.init)) }
}

extension OfferExclusion {
  /// The kinds of which something is excluded.
  package var kinds: Set<ConditionKind> {
    var kinds: Set<ConditionKind> = []
    if !countries.isEmpty || !zones.isEmpty || !cities.isEmpty { kinds.insert(.place) }
    if !companies.isEmpty { kinds.insert(.company) }
    if !sectors.isEmpty { kinds.insert(.sector) }
    return kinds
  }
}

extension QuestionPlan {
  /// The kinds of conditions, wishes and exclusions that the plan has.
  package var kinds: Set<ConditionKind> {
    var kinds = filter.kinds.union(preferences.kinds).union(exclusion.kinds)
    if !text.isEmpty || !preferredTopics.isEmpty || !excludedTopics.isEmpty { kinds.insert(.topic) }
    if intent != .search { kinds.insert(.figure) }
    return kinds
  }
}
