/// How far the messages on one connection have got. A plain value, told of each part that is read or written.
struct MessageProgress: Equatable {
  private let bodyLimit: Int
  /// Requests that have begun and are not answered yet.
  private var unanswered = 0
  private var isReadingRequest = false
  private var isWritingAnswer = false
  private var bodyBytes = 0

  init(bodyLimit: Int) {
    self.bodyLimit = bodyLimit
  }

  /// Whether a whole request has come and is being answered.
  var isBusy: Bool { unanswered > (isReadingRequest ? 1 : 0) }

  /// Whether a whole request has come, and nothing of its answer has been written.
  var awaitsAnswer: Bool { isBusy && !isWritingAnswer }

  mutating func readHead() {
    unanswered += 1
    isReadingRequest = true
    bodyBytes = 0
  }

  /// - Returns: whether to hand the part on: the first one beyond the limit is, so that the reader sees that there is too
  ///   much; what comes after it is not.
  mutating func readBody(_ count: Int) -> Bool {
    let before = bodyBytes
    bodyBytes += count
    return before <= bodyLimit
  }

  mutating func readEnd() {
    isReadingRequest = false
  }

  mutating func writeHead() {
    isWritingAnswer = true
  }

  /// - Returns: whether the connection must close: the request hasn't come whole yet, or there was none that could be
  ///   read.
  mutating func writeEnd() -> Bool {
    isWritingAnswer = false
    guard unanswered > 0 else { return true }
    unanswered -= 1
    return isReadingRequest && unanswered == 0
  }
}
