/// One piece of zeroed memory, given away from its start to its end.
///
/// All weights of an encoder share one, because the system hands out large pieces in large pages.
struct Arena {
  let memory: AlignedMemory
  private let byteCount: Int
  private var used = 0

  init(byteCount: Int) {
    self.byteCount = byteCount
    memory = AlignedMemory(byteCount: byteCount)
  }

  /// The next bytes, at a multiple of 64.
  mutating func take(_ count: Int) -> UnsafeMutableRawPointer {
    defer { used += Self.rounded(count) }
    precondition(used + Self.rounded(count) <= byteCount, "an arena is too small")
    return memory.start + used
  }

  /// The bytes that `take` uses up.
  static func rounded(_ count: Int) -> Int { (count + 63) / 64 * 64 }
}
