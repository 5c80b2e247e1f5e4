import Foundation

/// Threads of our own for encoding, which would keep Swift's few shared threads from everything else.
///
/// A thread starts when there is work and no thread waits for it, up to a number; so one question starts one thread.
final class EncodingQueue: Sendable {
  /// A piece of work; it gets the thread's workspace.
  typealias Work = @Sendable (EncoderWorkspace) -> Void

  private let line: Line

  /// - Parameters:
  ///   - threads: at most this many, at least one.
  ///   - yielding: whether the threads give way to others that want the processor.
  init(shape: EncoderWorkspace.Shape, threads: Int, yielding: Bool) {
    line = Line(shape: shape, threads: max(1, threads), yielding: yielding)
  }

  deinit { line.close() }

  /// Adds work at the end of the line.
  func add(_ work: [Work]) { line.add(work) }
}

/// The line of work, which outlives its queue until the threads have left it.
private final class Line: @unchecked Sendable {
  // Unchecked because NSCondition guards everything that changes; the threads wait on it.
  private let condition = NSCondition()
  private let shape: EncoderWorkspace.Shape
  private let limit: Int
  private let yielding: Bool
  private var work: [EncodingQueue.Work] = []
  private var next = 0
  private var threads = 0
  private var waiting = 0
  private var isClosed = false

  init(shape: EncoderWorkspace.Shape, threads: Int, yielding: Bool) {
    self.shape = shape
    limit = threads
    self.yielding = yielding
  }

  func add(_ more: [EncodingQueue.Work]) {
    condition.lock()
    work += more
    let wanted = min(limit - threads, max(0, work.count - next - waiting))
    threads += wanted
    condition.broadcast()
    condition.unlock()
    for _ in 0..<wanted {
      let thread = Thread { [self] in serve() }
      thread.name = "vie-encoding"
      thread.qualityOfService = yielding ? .utility : .userInitiated
      thread.start()
    }
  }

  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }

  private func serve() {
    #if canImport(Glibc)
      // On Linux a niceness belongs to a thread, and 0 means the one that asks. Refusal does no harm.
      if yielding { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19) }
    #endif
    let workspace = EncoderWorkspace(shape)
    while let piece = take() { piece(workspace) }
  }

  /// Waits for work; nil when the queue is gone and the line empty.
  private func take() -> EncodingQueue.Work? {
    condition.lock()
    defer { condition.unlock() }
    while next == work.count, !isClosed {
      waiting += 1
      condition.wait()
      waiting -= 1
    }
    guard next < work.count else { return nil }
    defer {
      next += 1
      if next == work.count {
        work.removeAll(keepingCapacity: true)
        next = 0
      }
    }
    return work[next]
  }
}
