import Assistant
import Synchronization

/// Shows how far a synchronisation has come: a bar that moves on a terminal, now and then a plain line elsewhere.
final class ProgressLine: Sendable {
  private let isMoving: Bool
  private let state = Mutex(State())

  private struct State {
    var isDrawn = false
    var lastStep = -1
  }

  init(isMoving: Bool = Console.hasStatusTerminal) {
    self.isMoving = isMoving
  }

  func show(_ progress: SyncProgress) {
    let (what, done, total) =
      switch progress {
      case .listing(let seen, let total): ("offers", seen, total)
      case .details(let fetched, let total): ("details", fetched, Optional(total))
      case .embeddings(let done, let total): ("offers embedded", done, Optional(total))
      case .copying(let done, let total): ("offers copied", done, Optional(total))
      case .copyingChunks(let done, let total): ("offers copied with embeddings", done, Optional(total))
      case .comparing(let done, let total): ("offers compared", done, Optional(total))
      case .delivering(let done, let total): ("offers delivered", done, Optional(total))
      }
    if isMoving {
      state.withLock { $0.isDrawn = true }
      Console.status("\r\u{1B}[K" + Self.bar(what, done: done, total: total))
    } else if isNewStep(done: done, total: total) {
      Console.notice(total.map { "\(done) of \($0) \(what)" } ?? "\(done) \(what)")
    }
  }

  /// Removes the bar, so that what follows starts on a clean line.
  func end() {
    if state.withLock({ $0.isDrawn }) { Console.status("\r\u{1B}[K") }
  }

  // MARK: -

  private static let width = 30

  static func bar(_ what: String, done: Int, total: Int?) -> String {
    guard let total, total > 0 else { return "\(done) \(what)" }
    let filled = min(width, max(0, done) * width / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    return "[\(bar)] \(done) of \(total) \(what)"
  }

  /// Whether another tenth is done: plain lines should not flood a log.
  private func isNewStep(done: Int, total: Int?) -> Bool {
    guard done > 0 else { return false }
    let step = total.map { $0 > 0 ? done * 10 / $0 : 10 } ?? done / 100
    return state.withLock { state in
      defer { state.lastStep = step }
      return step != state.lastStep
    }
  }
}
