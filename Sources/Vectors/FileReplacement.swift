import Foundation

/// A file that is written beside its destination and takes its place at once, when it is complete and on the disk.
///
/// Dropped before that, it leaves nothing behind. A kill may leave a file whose name starts with the destination's and
/// ends in `.tmp`; nothing reads it.
final class FileReplacement {
  let path: String
  let descriptor: Int32
  private let temporaryPath: String
  private var isOpen = true

  /// Makes the temporary file, in the folder of `path`.
  init(path: String) throws(VectorFileError) {
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

  /// Sets the file's size; what was never written is zeros.
  func resize(to size: Int) throws(VectorFileError) {
    guard let size = off_t(exactly: size), ftruncate(descriptor, size) == 0 else {
      throw .writing(path, code: errno)
    }
  }

  /// Writes bytes at an offset.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(VectorFileError) {
    do {
      try Self.write(bytes, to: descriptor, at: offset)
    } catch {
      throw .writing(path, code: error.code)
    }
  }

  /// Writes values at an offset, as they are in memory.
  func write<Value: BitwiseCopyable>(_ values: [Value], at offset: Int) throws(VectorFileError) {
    let result = values.withUnsafeBytes { bytes in
      Result { () throws(SystemError) in try Self.write(bytes, to: descriptor, at: offset) }
    }
    do {
      try result.get()
    } catch {
      throw .writing(path, code: error.code)
    }
  }

  /// Writes bytes at an offset of an open file, all of them; several threads may write at once.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at offset: Int) throws(SystemError) {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let written = pwrite(descriptor, base + done, bytes.count - done, off_t(offset + done))
      if written > 0 {
        done += written
      } else if errno != EINTR {
        throw SystemError(code: written == 0 ? ENOSPC : errno)
      }
    }
  }

  /// Brings the file to the disk and to its place, and its place to the disk.
  func commit() throws(VectorFileError) {
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else { throw .writing(path, code: errno) }
    isOpen = false
    close(descriptor)
    let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .writing(path, code: errno) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw .writing(path, code: errno) }
  }

  // MARK: -

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(path[...slash])
  }
}
