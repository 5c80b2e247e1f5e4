import Offers
import Retrieval

/// Compares a date as it is written with a day.
///
/// A month is true of each of its days. Without a year, only day and month count.
struct ClaimDates {
  let dates: Mention.Dates
  let bound: Mention.Bound

  /// Whether the written date is true of a day.
  func holds(of day: CalendarDay) -> Bool {
    if dates.other == day, bound == .exactly { return true }
    let shift = dates.hasYear ? 0 : day.year - dates.first.year
    return shifts(around: shift).contains { years in
      guard let first = Self.moved(dates.first, by: years), let last = Self.moved(dates.last, by: years) else {
        return false
      }
      switch bound {
      case .exactly, .about, .nearly: return first <= day && day <= last
      case .atLeast: return first <= day
      case .moreThan: return last < day
      case .atMost: return day <= last
      case .lessThan: return day < first
      }
    }
  }

  // MARK: -

  /// Without a year, a part of a year may have begun in the year before.
  private func shifts(around shift: Int) -> [Int] {
    dates.hasYear || bound != .exactly ? [shift] : [shift, shift - 1]
  }

  private static func moved(_ day: CalendarDay, by years: Int) -> CalendarDay? {
    if years == 0 { return day }
    return CalendarDay(year: day.year + years, month: day.month, day: day.day)
      ?? CalendarDay(year: day.year + years, month: day.month, day: 28)?.endOfMonth
  }
}
