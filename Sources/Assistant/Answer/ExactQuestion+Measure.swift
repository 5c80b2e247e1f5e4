import Offers
import Retrieval

extension ExactQuestion.Quantity {
  /// What an offer says of the quantity; nil where it doesn't, or says what can't be.
  ///
  /// Competition is candidates / views × 100. Negative counts and infinite pay are unknown.
  func value(of facts: OfferFacts) -> ExactValue? {
    switch self {
    case .pay: facts.payEUR.flatMap { $0.isFinite ? .number($0) : nil }
    case .months: facts.months.map { .number(Double($0)) }
    case .competition: facts.competition.map { .number($0.rate) }
    case .candidates: facts.candidates.flatMap { $0 < 0 ? nil : .number(Double($0)) }
    case .views: facts.views.flatMap { $0 < 0 ? nil : .number(Double($0)) }
    case .start: facts.start.map { .day($0) }
    case .published: facts.published.map { .day($0) }
    }
  }

  /// The unit's name in JSON.
  package var unit: String {
    switch self {
    case .pay: "eur_per_month"
    case .months: "months"
    case .competition: "candidates_per_100_views"
    case .candidates: "candidates"
    case .views: "views"
    case .start, .published: "date"
    }
  }

  /// Whether values are days.
  var isDay: Bool { self == .start || self == .published }
}

extension ExactQuestion.Operation {
  /// One value for some values; nil for none, and for counts and lists.
  ///
  /// The mean is the sum over the number, the median is interpolated linearly between the two in the middle; of days,
  /// both are the nearest day. The values' order changes nothing.
  func value(of values: [ExactValue], quantity: ExactQuestion.Quantity) -> ExactValue? {
    let sorted = values.map(\.scalar).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let number: Double? =
      switch self {
      case .minimum: first
      case .maximum: last
      case .mean: Self.mean(sorted)
      case .median: Self.median(sorted)
      case .count, .countDistinct, .list: nil
      }
    guard let number else { return nil }
    // Rounding must not lead out of the values.
    let result = min(max(number, first), last)
    guard quantity.isDay else { return ExactValue.number(result).rounded }
    return Int(exactly: result.rounded()).flatMap { CalendarDay(number: $0) }.map { .day($0) }
  }

  // MARK: -

  /// The number in the middle of sorted ones, or half way between the two there.
  private static func median(_ numbers: [Double]) -> Double? {
    guard let lower = numbers.dropFirst((numbers.count - 1) / 2).first,
      let upper = numbers.dropFirst(numbers.count / 2).first
    else { return nil }
    return (lower + upper).isFinite ? (lower + upper) / 2 : lower / 2 + upper / 2
  }

  /// The mean of sorted numbers; a sum that would overflow is taken by shares.
  private static func mean(_ numbers: [Double]) -> Double {
    let count = Double(numbers.count)
    let sum = numbers.reduce(0, +)
    return sum.isFinite ? sum / count : numbers.reduce(0) { $0 + $1 / count }
  }
}
