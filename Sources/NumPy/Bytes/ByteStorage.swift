import Foundation

/// Memory that many values may read at once: allocated for whoever fills it, or a file's pages.
///
/// Unchecked, because a pointer is not `Sendable`; whoever makes it writes before sharing it, and nobody afterwards.
final class ByteStorage: @unchecked Sendable {
  private enum Origin {
    case allocated
    case mapped
  }

  /// From so many bytes on, memory is aligned for, and asked to be of, huge pages: a third of the page faults' time.
  private static let hugeFrom = 4 << 20

  let bytes: UnsafeMutableRawBufferPointer
  private let origin: Origin

  /// Memory without a defined content, aligned to 64 bytes or more; whoever asks for it fills it all.
  /// - Throws: `tooLarge` if there is not so much memory.
  init(uninitialized count: Int) throws(NumPyFault) {
    let alignment = count >= Self.hugeFrom ? 2 << 20 : 64
    var start: UnsafeMutableRawPointer?
    guard count >= 0, posix_memalign(&start, alignment, max(count, 64)) == 0 else {
      throw .tooLarge("there is no memory for its \(count) bytes")
    }
    #if os(Linux)
      if count >= Self.hugeFrom { madvise(start, count, MADV_HUGEPAGE) }
    #endif
    bytes = UnsafeMutableRawBufferPointer(start: start, count: count)
    origin = .allocated
  }

  /// An open file's pages. They stay even if the file is removed or replaced; cutting it in place takes them away, and
  /// touching them then ends the process.
  init(mapping descriptor: Int32, size: Int) throws(SystemError) {
    guard size > 0 else {
      bytes = UnsafeMutableRawBufferPointer(start: nil, count: 0)
      origin = .mapped
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
      throw SystemError(code: errno)
    }
    bytes = UnsafeMutableRawBufferPointer(start: start, count: size)
    origin = .mapped
  }

  deinit {
    guard let start = bytes.baseAddress else { return }
    switch origin {
    case .allocated: free(start)
    case .mapped: munmap(start, bytes.count)
    }
  }
}
