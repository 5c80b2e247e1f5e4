import Foundation

/// A file's bytes in memory, read from the disk where and when they are looked at.
///
/// Whoever replaces a model must put a new file in its place: cutting a mapped file short kills the process that
/// looks at what is gone.
final class MappedFile: @unchecked Sendable {
  // Unchecked because a pointer says nothing about its memory, which here never changes.
  let path: String
  let bytes: UnsafeRawBufferPointer

  init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .reading(path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(file: path, reason: "it is no regular file") }
    let size = Int(status.st_size)
    self.path = path
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw .reading(path, code: errno) }
    bytes = UnsafeRawBufferPointer(start: address, count: size)
  }

  deinit {
    if let address = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) }
  }
}
