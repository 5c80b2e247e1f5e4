import Foundation

/// Zeroed memory at an address that is a multiple of 64, as the kernels need it.
///
/// Large pieces come from the system in huge pages where it has them: their first use then costs one page fault for
/// two megabytes, not 512, and weights are packed in half the time.
final class AlignedMemory: @unchecked Sendable {
  // Unchecked because of the pointer: its owners write only before they share it, or never share it.
  let start: UnsafeMutableRawPointer
  private let mapping: UnsafeMutableRawBufferPointer?

  init(byteCount: Int) {
    let count = max(64, byteCount)
    mapping = count >= Self.hugePage ? Self.mapped(count + Self.hugePage) : nil
    if let base = mapping?.baseAddress {
      start = base.alignedUp(toMultipleOf: Self.hugePage)
      #if canImport(Glibc)
        madvise(start, count, MADV_HUGEPAGE)
      #endif
    } else {
      start = .allocate(byteCount: count, alignment: 64)
      start.initializeMemory(as: UInt8.self, repeating: 0, count: count)
    }
  }

  deinit {
    if let mapping {
      munmap(mapping.baseAddress, mapping.count)
    } else {
      start.deallocate()
    }
  }

  /// Memory for numbers.
  convenience init(floats count: Int) { self.init(byteCount: count * MemoryLayout<Float>.stride) }

  /// The memory as numbers.
  var floats: UnsafeMutablePointer<Float> { start.assumingMemoryBound(to: Float.self) }

  // MARK: -

  private static let hugePage = 2 << 20

  private static func mapped(_ byteCount: Int) -> UnsafeMutableRawBufferPointer? {
    let address = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let address, address != MAP_FAILED else { return nil }
    return UnsafeMutableRawBufferPointer(start: address, count: byteCount)
  }
}
