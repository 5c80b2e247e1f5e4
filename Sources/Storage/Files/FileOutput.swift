import Foundation

/// Writes bytes to an open file, in large pieces.
struct FileOutput {
  private let descriptor: Int32
  /// The file's name for messages.
  private let path: String
  private var buffer: [UInt8] = []

  /// Takes a descriptor that stays the caller's to close.
  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Adds bytes; they are on their way when about a megabyte has come together, or at `flush()`.
  mutating func append(_ bytes: some Sequence<UInt8>) throws(OfferFileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Hands everything over to the system.
  mutating func flush() throws(OfferFileError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        return write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw .writing(path, code: errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
