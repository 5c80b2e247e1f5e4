import Retrieval

/// Compares a number as it is written with what it is.
///
/// A number may be rounded to its last digit that isn't zero, to hundreds at most: "2 600 €" and "2,6 k€" are true of
/// 2 637.47, "2 000 €" is not. "Environ" allows 2 % more or less of pay and a tenth of other numbers; "près de" only
/// less: 3 % of pay, a tenth of other numbers. A bound must be true.
struct ClaimFigure {
  let amount: Mention.Amount
  let bound: Mention.Bound
  /// Whether it is money, where "about" is a narrower word.
  let isPay: Bool
  /// Whether it is a share, which may be rounded: "3 %".
  var isRate = false

  /// Whether the written number is true of a value.
  func holds(of value: Double) -> Bool {
    let value = value * amount.divisor
    if amount.isRange { return amount.lower - tolerance <= value && value <= amount.upper + tolerance }
    let written = amount.lower
    switch bound {
    case .exactly: return abs(value - written) <= tolerance
    case .about: return abs(value - written) <= max(tolerance, written * (isPay ? 0.02 : 0.1))
    case .nearly: return written * (isPay ? 0.97 : 0.9) <= value && value <= written
    case .atLeast: return value >= written - tolerance
    case .moreThan: return value > written
    case .atMost: return value <= written + tolerance
    case .lessThan: return value < written
    }
  }

  /// Whether a range goes from the least to the greatest of several values.
  func spans(_ values: [Double]) -> Bool {
    guard amount.isRange, let least = values.min(), let greatest = values.max() else { return false }
    return abs(least * amount.divisor - amount.lower) <= tolerance
      && abs(greatest * amount.divisor - amount.upper) <= tolerance
  }

  // MARK: -

  /// Money is cut as often as it is rounded: 2 637.89 is "2 637 €" or "2 638 €".
  private var tolerance: Double {
    if isPay { return amount.unit >= 1 ? max(1, amount.unit / 2) : amount.unit / 2 + 0.001 }
    return isRate ? amount.unit / 2 + 0.001 : 0.001
  }
}
