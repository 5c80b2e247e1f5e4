/// Memory whose start is aligned to 64 bytes, as the kernels want it; zeros at first.
///
/// Unchecked, because the compiler can't see who writes: whoever makes it writes before sharing it, and scratch memory
/// belongs to one search at a time.
final class AlignedMemory: @unchecked Sendable {
  let base: UnsafeMutableRawPointer
  let byteCount: Int

  init(byteCount: Int) {
    self.byteCount = byteCount
    base = .allocate(byteCount: max(byteCount, 64), alignment: 64)
    base.initializeMemory(as: UInt8.self, repeating: 0, count: max(byteCount, 64))
  }

  deinit {
    base.deallocate()
  }

  /// The memory from an offset in bytes on, as values of a type.
  func values<Value: BitwiseCopyable>(of type: Value.Type, at offset: Int = 0) -> UnsafeMutablePointer<Value> {
    (base + offset).assumingMemoryBound(to: type)
  }
}
