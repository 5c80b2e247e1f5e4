import Offers

/// Days as people write them.
enum DayText {
  /// `1er octobre 2026`, `1 October 2026`.
  static func day(_ day: CalendarDay, in language: Language) -> String {
    let number = language == .french && day.day == 1 ? "1er" : String(day.day)
    return "\(number) \(month(of: day, in: language))"
  }

  /// `octobre 2026`, `October 2026`.
  static func month(of day: CalendarDay, in language: Language) -> String {
    let names = language == .french ? frenchMonths : englishMonths
    // A day's month is between 1 and 12.
    return "\(names[day.month - 1]) \(day.year)"
  }

  // MARK: -

  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
