import Foundation

/// Reads a tokenizer's file whole.
enum TokenizerBytes {
  /// The largest file that is read, in bytes; that of 250,000 pieces has 17 MB.
  static let limit = 64 << 20

  /// The file's bytes; nil where there is no such file.
  ///
  /// The file is copied rather than mapped: a mapped file that somebody shortens meanwhile ends the process.
  static func read(_ file: URL) throws(ModelError) -> [UInt8]? {
    let path = file.path(percentEncoded: false)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .reading(path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(file: path, reason: "it is not a regular file") }
    guard let size = Int(exactly: status.st_size), size <= limit else {
      throw .damaged(file: path, reason: "it is larger than \(limit >> 20) MB, as no tokenizer is")
    }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if read > 0 {
          count += read
        } else if read == 0 || errno != EINTR {
          code = read == 0 ? 0 : errno
          return
        }
      }
    }
    guard code == 0 else { throw .reading(path, code: code) }
    return bytes
  }
}
