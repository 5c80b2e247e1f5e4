/// A day of the Gregorian calendar without a time or a zone, as the API's start and publication dates are meant.
package struct CalendarDay: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// A day between 1990 and 2100; nil for a date that doesn't exist or lies outside.
  package init?(year: Int, month: Int, day: Int) {
    guard (1990...2100).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.length(ofMonth: month, in: year)).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day there is, 1 January 1990.
  package static let earliest = CalendarDay()

  private init() {
    (year, month, day) = (1990, 1, 1)
  }

  /// The last day of this day's month.
  package var endOfMonth: CalendarDay {
    CalendarDay(year: year, month: month, day: Self.length(ofMonth: month, in: year)) ?? self
  }

  /// The day after this one; itself at the end of 2100.
  package var next: CalendarDay {
    CalendarDay(year: year, month: month, day: day + 1)
      ?? CalendarDay(year: year, month: month + 1, day: 1)
      ?? CalendarDay(year: year + 1, month: 1, day: 1)
      ?? self
  }

  package static func < (one: CalendarDay, other: CalendarDay) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  // MARK: -

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  package var description: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }
}

/// The number with a leading zero where it has one digit.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
