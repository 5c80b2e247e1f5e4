import Offers

/// Reads what a server asks for in a `Retry-After` header: seconds or a date.
enum RetryAfter {
  /// A server that asks for more than a day doesn't mean it.
  private static let limit = Duration.seconds(86_400)

  /// The wait that is asked for, from 0 to a day; nil where the header is no number or date, or asks for more.
  static func delay(_ header: String, now: Timestamp) -> Duration? {
    guard header.utf8.count <= 512 else { return nil }
    let text = header.utf8.filter { $0 != 0x20 && $0 != 0x09 }
    if let seconds = Double(String(decoding: text, as: UTF8.self)) {
      // Compared before it is made a Duration, which traps on large numbers.
      guard seconds <= 86_400 else { return nil }
      return .seconds(max(0, seconds))
    }
    guard let date = HTTPDate.timestamp(header), date.since(now) <= limit else { return nil }
    return max(.zero, date.since(now))
  }
}
