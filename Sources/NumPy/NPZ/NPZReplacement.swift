import Foundation

/// A file that is written beside its destination and takes its place at once, when it is complete and on the disk.
///
/// Dropped before that, it leaves nothing behind. A kill may leave a file whose name starts with the destination's and
/// ends in `.tmp`; nothing reads it.
final class NPZReplacement {
  let descriptor: Int32
  private let path: String
  private let temporaryPath: String
  private var isOpen = true

  /// Makes the temporary file, in the folder of `path`.
  init(path: String) throws(NumPyError) {
    self.path = path
    temporaryPath = "\(path).\(UUID().uuidString).tmp"
    descriptor = open(temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      isOpen = false
      throw .writing(path, code: errno)
    }
  }

  deinit {
    guard isOpen else { return }
    close(descriptor)
    unlink(temporaryPath)
  }

  /// Brings the file to the disk and to its place.
  func commit() throws(NumPyError) {
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else { throw .writing(path, code: errno) }
    isOpen = false
    close(descriptor)
  }
}
