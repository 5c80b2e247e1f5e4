/// A moment, to the millisecond, written as ISO 8601 in UTC.
package struct Timestamp: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  package static func < (one: Timestamp, other: Timestamp) -> Bool { one.milliseconds < other.milliseconds }

  /// The time from `other` to this moment.
  package func since(_ other: Timestamp) -> Duration {
    .milliseconds(milliseconds.subtractingReportingOverflow(other.milliseconds).partialValue)
  }
}

extension Timestamp {
  /// The day it is in UTC; nil outside the years that days have.
  package var day: CalendarDay? {
    let (year, month, day) = Self.civil(fromDays: milliseconds.flooredQuotientAndRemainder(dividingBy: 86_400_000).0)
    return CalendarDay(year: year, month: month, day: day)
  }
}

extension Timestamp: CustomStringConvertible {
  /// `YYYY-MM-DDThh:mm:ssZ`, with three fraction digits where they aren't zero.
  package var description: String {
    let (days, time) = milliseconds.flooredQuotientAndRemainder(dividingBy: 86_400_000)
    let (year, month, day) = Self.civil(fromDays: days)
    let clock = "\(twoDigits(time / 3_600_000)):\(twoDigits(time / 60_000 % 60)):\(twoDigits(time / 1000 % 60))"
    let fraction = time % 1000
    let padded = String(repeating: "0", count: fraction < 10 ? 2 : fraction < 100 ? 1 : 0) + String(fraction)
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))T\(clock)\(fraction == 0 ? "" : "." + padded)Z"
  }

  // MARK: -

  /// The moments of the years 1990 to 2100, whose texts read back as what they were.
  static let readable = startOfYear(1990)..<startOfYear(2101)

  private static func startOfYear(_ year: Int) -> Timestamp {
    Timestamp(milliseconds: days(year: year, month: 1, day: 1) * 86_400_000)
  }

  /// Days since 1970-01-01 of a civil date.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shifted.flooredQuotientAndRemainder(dividingBy: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The civil date of a number of days since 1970-01-01, the inverse of `days(year:month:day:)`.
  private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (days + 719_468).flooredQuotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

extension Int {
  /// The quotient rounded down and a remainder that is never negative, for a positive divisor.
  package func flooredQuotientAndRemainder(dividingBy divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
