import Synchronization

/// Shows how far a download has come, in megabytes: a bar that moves on a terminal, plain lines elsewhere.
final class ByteProgress: Sendable {
  private let isMoving = Console.hasStatusTerminal
  private let lastTenth = Mutex(-1)

  func show(_ name: String, done: Int, total: Int) {
    let tenth = total > 0 ? done * 10 / total : 10
    let isNews = lastTenth.withLock { last in
      defer { last = tenth }
      return last != tenth
    }
    let text = "\(done / 1_000_000) of \(total / 1_000_000) MB  \(name)"
    if isMoving {
      Console.status("\r\u{1B}[K" + text)
    } else if isNews {
      Console.notice(text)
    }
  }

  /// Removes the bar, so that what follows starts on a clean line.
  func end() {
    if isMoving { Console.status("\r\u{1B}[K") }
  }
}
