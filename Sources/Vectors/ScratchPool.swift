import Synchronization

/// Keeps the memory of ended searches for the next ones: fresh memory costs more to get than a search takes.
final class ScratchPool: Sendable {
  private static let keptAtMost = 2

  private let free = Mutex<[AlignedMemory]>([])

  /// Runs the body with memory of at least so many bytes, whatever they hold.
  func withMemory<Result>(byteCount: Int, _ body: (AlignedMemory) -> Result) -> Result {
    let memory = taken(byteCount: byteCount) ?? AlignedMemory(byteCount: byteCount)
    defer {
      free.withLock { if $0.count < Self.keptAtMost { $0.append(memory) } }
    }
    return body(memory)
  }

  // MARK: -

  private func taken(byteCount: Int) -> AlignedMemory? {
    free.withLock { free in
      free.firstIndex { $0.byteCount >= byteCount }.map { free.remove(at: $0) }
    }
  }
}
