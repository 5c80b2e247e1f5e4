import Offers

/// Reads what a server asks for in a `Retry-After` header: seconds or a date.
enum RetryAfter {
  /// The longest wait that a server is granted.
  static let cap = Duration.seconds(60)

  /// A server that asks for more than a day doesn't mean it.
  private static let limit = Duration.seconds(86_400)

  /// Whether the header asks for more seconds than a server is granted.
  static func isLong(_ header: String?) -> Bool {
    guard let header, header.utf8.count <= 40, let seconds = Double(header) else { return false }
    return seconds > 60 && seconds <= 86_400
  }

  /// The wait, from 0 to `cap`; nil where the header is neither a number nor a date, or asks for more than a day.
  static func delay(_ header: String, now: Timestamp) -> Duration? {
    guard header.utf8.count <= 512 else { return nil }
    let text = header.utf8.filter { $0 != 0x20 && $0 != 0x09 }
    if let seconds = Double(String(decoding: text, as: UTF8.self)) {
      // Compared before it is made a Duration, which traps on large numbers.
      guard seconds <= 86_400 else { return nil }
      return seconds < 60 ? .seconds(max(0, seconds)) : cap
    }
    guard let date = HTTPDate.timestamp(header), date.since(now) <= limit else { return nil }
    return min(max(.zero, date.since(now)), cap)
  }
}
