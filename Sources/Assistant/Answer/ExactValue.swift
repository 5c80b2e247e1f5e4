import Offers

/// What an exact question measures: a number in the quantity's unit, or a day.
package enum ExactValue: Sendable, Equatable {
  case number(Double)
  case day(CalendarDay)

  /// The number, or the day as the days since 1970-01-01.
  package var scalar: Double {
    switch self {
    case .number(let number): number
    case .day(let day): Double(day.number)
    }
  }

  /// A day as `"2026-10-01"`.
  package var json: JSONValue {
    switch self {
    case .number(let number): .decimal(number)
    case .day(let day): .string(day.description)
    }
  }

  /// The value without the noise of binary fractions: a number rounded to a millionth. Equal means of different offers
  /// compare equal by it.
  var rounded: ExactValue {
    guard case .number(let number) = self, abs(number) < 1e9 else { return self }
    return .number((number * 1_000_000).rounded() / 1_000_000)
  }
}

extension CalendarDay {
  /// The days since 1970-01-01, negative before.
  ///
  /// Counted in years that begin in March, so that the leap day is a year's last.
  var number: Int {
    let shifted = month > 2 ? year : year - 1
    let monthOfYear = (month + 9) % 12
    let dayOfYear = (153 * monthOfYear + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// The day with a number; nil outside 1990 to 2100.
  init?(number: Int) {
    guard (0...50_000).contains(number) else { return nil }
    // The mean length of a year lands in the right year or the one before.
    let guess = 1970 + number * 400 / 146_097
    for year in (guess - 1)...(guess + 1) {
      for month in 1...12 {
        guard let first = CalendarDay(year: year, month: month, day: 1), first.number <= number,
          number <= first.endOfMonth.number
        else { continue }
        self.init(year: year, month: month, day: number - first.number + 1)
        return
      }
    }
    return nil
  }
}
