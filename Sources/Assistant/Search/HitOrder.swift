import Offers

/// What comes first among the offers that fit.
///
/// Offers that don't say whether they fit come behind those that do in every order; one that doesn't say what it is
/// ordered by comes behind those that do. Between equals the better fit comes first.
package enum HitOrder: String, Sendable, CaseIterable {
  /// The best fit.
  case fit
  /// The last put online.
  case date
  /// The best paid.
  case pay
  /// The fewest candidates for its views.
  case competition

  /// Ranked offers with their clones in this order; given are those by fit.
  func sorted(
    _ groups: [NearDuplicateGroup<RankedOffer>], in catalogue: Catalogue
  ) -> [NearDuplicateGroup<RankedOffer>] {
    guard self != .fit else { return groups }
    let keys = groups.map { group in
      Key(isUndecided: group.leader.isUndecided, value: value(catalogue.offers[group.leader.place]))
    }
    return groups.indices.sorted { one, other in
      keys[one].comes(before: keys[other]) ?? (one < other)
    }.map { groups[$0] }
  }

  // MARK: -

  /// What is sorted by, the highest first; nil where the offer doesn't say.
  private func value(_ facts: OfferFacts) -> Double? {
    switch self {
    case .fit: nil
    case .date: facts.published.map { Double($0.recency) }
    case .pay: facts.payEUR
    case .competition: facts.competition.map { -$0.rate }
    }
  }

  private struct Key {
    let isUndecided: Bool
    let value: Double?

    /// Nil where neither comes first.
    func comes(before other: Key) -> Bool? {
      if isUndecided != other.isUndecided { return !isUndecided }
      switch (value, other.value) {
      case (let one?, let other?): return one == other ? nil : one > other
      case (nil, nil): return nil
      case (let one, _): return one != nil
      }
    }
  }
}
