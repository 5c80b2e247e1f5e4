import Foundation

/// Where an archive is written to: memory, or an open file that can be written at any place.
final class ZipSink {
  /// What was written, if it went to memory.
  private(set) var content: [UInt8] = []
  private let descriptor: Int32?

  /// - Parameter descriptor: an open file, which stays the caller's; nil for memory.
  init(descriptor: Int32? = nil) {
    self.descriptor = descriptor
  }

  /// Writes all bytes at an offset, which is at most the end.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SystemError) {
    guard let descriptor else {
      return content.replaceSubrange(offset..<min(content.count, offset + bytes.count), with: bytes)
    }
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let written = pwrite(descriptor, base + done, bytes.count - done, off_t(offset + done))
      if written > 0 {
        done += written
      } else if written == 0 || errno != EINTR {
        throw SystemError(code: written == 0 ? ENOSPC : errno)
      }
    }
  }

  /// Writes an array's bytes at an offset.
  func write(_ bytes: [UInt8], at offset: Int) throws(SystemError) {
    try bytes.withUnsafeBytes { bytes in
      Result { () throws(SystemError) in try write(bytes, at: offset) }
    }.get()
  }
}
