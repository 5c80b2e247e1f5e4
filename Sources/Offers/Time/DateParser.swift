/// Reads the API's dates: `2026-09-01`, `2026-09-01T00:00:00`, `2025-10-16T11:34:46.54`, `2025-11-14T10:45:12Z`, with
/// 0 to 9 fraction digits and an optional `Z` or `+02:00`.
struct DateParser {
  private(set) var year = 0
  private(set) var month = 0
  private(set) var day = 0
  private var milliseconds = 0
  /// Minutes east of UTC; nil where the text names no zone.
  private var zone: Int?
  private var rest: Substring.UTF8View

  /// Nil where the text is no date of the above forms. A date that doesn't exist in the calendar passes.
  init?(_ text: String) {
    rest = Substring(text).utf8
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"), let day = number(digits: 2)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    guard !rest.isEmpty else { return }
    guard take("T") || take(" "), readTime(), readZone(), rest.isEmpty else { return nil }
  }

  /// The day the text means, see `CalendarDay.init(api:)`; nil where there is no such day.
  var calendarDay: CalendarDay? {
    let day = CalendarDay(year: year, month: month, day: day)
    let midnight = (isSummerInParis ? 22 : 23) * 3_600_000
    let isMidnightInParis = zone == 0 && milliseconds == midnight
    return isMidnightInParis ? day?.next : day
  }

  /// The moment the text means; a text without a zone is read as UTC. Nil where its day in UTC is no `CalendarDay`.
  var timestamp: Timestamp? {
    guard CalendarDay(year: year, month: month, day: day) != nil else { return nil }
    let days = Timestamp.days(year: year, month: month, day: day)
    let timestamp = Timestamp(milliseconds: days * 86_400_000 + milliseconds - (zone ?? 0) * 60_000)
    return Timestamp.readable.contains(timestamp) ? timestamp : nil
  }

  // MARK: -

  /// Whether Paris is on summer time in the evening of the day: from the last Sunday of March to that of October.
  private var isSummerInParis: Bool {
    switch month {
    case 4...9: true
    case 3: day >= lastSunday
    case 10: day < lastSunday
    default: false
    }
  }

  /// The last Sunday of the month, which has 31 days.
  private var lastSunday: Int {
    // 1970-01-01 was a Thursday, the fourth day after a Sunday.
    31 - (Timestamp.days(year: year, month: month, day: 31) + 4) % 7
  }

  private mutating func readTime() -> Bool {
    guard let hour = number(digits: 2), hour < 24, take(":"), let minute = number(digits: 2), minute < 60 else {
      return false
    }
    milliseconds = (hour * 60 + minute) * 60_000
    guard take(":") else { return true }
    guard let second = number(digits: 2), second < 61 else { return false }
    milliseconds += second * 1000
    guard take(".") else { return true }
    let fraction = rest.prefix { Self.isDigit($0) }
    guard (0...9).contains(fraction.count) else { return false }
    rest = rest.dropFirst(fraction.count)
    let padded = Array(fraction.prefix(3)) + Array(repeating: 0x30, count: max(0, 3 - fraction.count))
    milliseconds += padded.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return true
  }

  private mutating func readZone() -> Bool {
    if take("Z") || take("z") {
      zone = 0
      return true
    }
    guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return true }
    rest = rest.dropFirst()
    guard let hours = number(digits: 2), hours < 15 else { return false }
    _ = take(":")
    guard let minutes = number(digits: 2), minutes < 60 else { return false }
    zone = (sign == UInt8(ascii: "+") ? 1 : -1) * (hours * 60 + minutes)
    return true
  }

  private mutating func number(digits: Int) -> Int? {
    let taken = rest.prefix(digits)
    guard taken.count == digits, taken.allSatisfy(Self.isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return taken.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == scalar.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension CalendarDay {
  /// Reads a date of the API.
  ///
  /// The API sends days as midnights without a zone. Where a `Z` stands behind 22 o'clock in summer or 23 o'clock in
  /// winter, midnight in Paris was meant, which is the next day.
  package init?(api text: String) {
    guard let day = DateParser(text)?.calendarDay else { return nil }
    self = day
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  package init?(_ text: String) {
    guard text.utf8.count == 10, let day = DateParser(text)?.calendarDay else { return nil }
    self = day
  }
}

extension Timestamp {
  /// Reads an ISO 8601 date or date and time; without a zone it is taken as UTC.
  package init?(_ text: String) {
    guard let timestamp = DateParser(text)?.timestamp else { return nil }
    self = timestamp
  }
}
