/// Counts a reply's text, and cuts it where it is far longer than it was to be.
struct ReplyMeter: Sendable {
  /// The estimate counts twice the true number of tokens or more, so that no reply within its limit is ever cut.
  private static let leeway = 4

  private let limit: Int
  private var counter = TokenEstimate.Counter()
  /// Whether text was cut.
  private(set) var isFull = false

  /// - Parameter replyLimit: the most tokens that were asked for.
  init(replyLimit: Int) {
    limit = min(max(1, replyLimit), 1 << 24) * Self.leeway + 256
  }

  /// The estimate for the text so far.
  var tokens: Int { counter.total }

  /// The text, or as much of it as there is room for.
  mutating func admit(_ text: String) -> String {
    guard !isFull else { return "" }
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      var next = counter
      for byte in UTF8.encode(scalars[index]) ?? .init() { next.add(byte) }
      guard next.total <= limit else {
        isFull = true
        return String(scalars[..<index])
      }
      counter = next
    }
    return text
  }
}
