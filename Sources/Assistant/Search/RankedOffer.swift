import Offers

/// An offer among the ranked ones: all that is needed to put them in order and to count them.
struct RankedOffer: Sendable {
  /// The offer's place in the catalogue.
  let place: Int
  /// How well the offer fits, from 0 to 1.
  let score: Double
  /// The share of the question that the offer holds in words, 0 to 1.
  let coverage: Double
  /// Whether the question named the offer by its number.
  let isNamed: Bool
  /// Whether the offer says nothing about a field that was asked for.
  let isUndecided: Bool
  /// The later it was put online the greater; the least where that isn't known.
  let recency: Int

  /// Named offers come first, then those that are known to pass; within each by score, then the newest, then the
  /// smallest id.
  func comes(before other: RankedOffer) -> Bool {
    if isNamed != other.isNamed { return isNamed }
    if isUndecided != other.isUndecided { return !isUndecided }
    if score != other.score { return score > other.score }
    if recency != other.recency { return recency > other.recency }
    return place < other.place
  }
}

extension CalendarDay {
  /// A number that is the greater the later the day.
  var recency: Int { year * 10_000 + month * 100 + day }
}
