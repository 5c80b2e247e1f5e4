import Foundation

/// A run of bytes in memory that it keeps alive; copies share it.
package struct SharedBytes: Sendable {
  private let storage: ByteStorage
  private let range: Range<Int>

  package var count: Int { range.count }

  /// All of a memory.
  init(_ storage: ByteStorage) {
    self.storage = storage
    range = 0..<storage.bytes.count
  }

  /// A copy of bytes.
  init(copying bytes: UnsafeRawBufferPointer) throws(NumPyFault) {
    let storage = try ByteStorage(uninitialized: bytes.count)
    storage.bytes.copyMemory(from: bytes)
    self.init(storage)
  }

  /// A copy of an array's elements, as they are in memory.
  init<Element: BitwiseCopyable>(copying elements: [Element]) throws(NumPyFault) {
    let storage = try ByteStorage(uninitialized: elements.count * MemoryLayout<Element>.stride)
    elements.withUnsafeBytes { storage.bytes.copyMemory(from: $0) }
    self.init(storage)
  }

  /// A regular file's pages; see `ByteStorage` for what must not happen to the file.
  init(mapping path: String) throws(NumPyError) {
    // Without waiting for a writer, should it be a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .reading(path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is no file") }
    do {
      self.init(try ByteStorage(mapping: descriptor, size: Int(status.st_size)))
    } catch {
      throw .reading(path, code: error.code)
    }
  }

  private init(storage: ByteStorage, range: Range<Int>) {
    self.storage = storage
    self.range = range
  }

  /// A part of the bytes, which must be in them.
  subscript(part: Range<Int>) -> SharedBytes {
    precondition(part.lowerBound >= 0 && part.upperBound <= count, "a part outside of the bytes")
    return SharedBytes(
      storage: storage, range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  /// Lends the bytes for the time of a call.
  package func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(storage) {} }
    return try body(UnsafeRawBufferPointer(rebasing: storage.bytes[range]))
  }
}

extension SharedBytes: Equatable {
  package static func == (left: SharedBytes, right: SharedBytes) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUnsafeBytes { first in
      right.withUnsafeBytes { second in
        guard let first = first.baseAddress, let second = second.baseAddress else { return true }
        return memcmp(first, second, left.count) == 0
      }
    }
  }
}
