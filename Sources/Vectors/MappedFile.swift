import Foundation

/// A file's bytes in memory, read from the disk when they are touched.
///
/// The bytes stay as long as this object does, even if the file is removed or replaced by another. A file that is
/// truncated in place takes them away: touching them then ends the process with SIGBUS.
///
/// Unchecked, because a pointer is not `Sendable`; nothing ever writes through it.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// Maps an open file of a size.
  /// - Throws: what the system says against it.
  init(descriptor: Int32, size: Int) throws(SystemError) {
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
      throw SystemError(code: errno)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }

  /// Asks the system to read a part ahead, without waiting for it.
  func preload(_ part: Range<Int>) {
    let pageSize = 4096
    let start = part.lowerBound / pageSize * pageSize
    guard let base = bytes.baseAddress, part.upperBound <= bytes.count, start < part.upperBound else { return }
    posix_madvise(UnsafeMutableRawPointer(mutating: base + start), part.upperBound - start, POSIX_MADV_WILLNEED)
  }
}
