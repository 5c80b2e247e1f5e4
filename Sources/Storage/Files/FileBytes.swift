import Foundation

/// Reads a file whole, whatever it is: a regular file, a pipe, a device.
enum FileBytes {
  /// The file's bytes, at most `limit`.
  static func read(_ path: String, limit: Int) throws(OfferFileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .reading(path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path, code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .directory(path: path) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(path: path, limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, size))
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while let count = try read(descriptor, into: &chunk, path: path) {
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    }
    return bytes
  }

  /// Reads once, until that is not interrupted by a signal; nil at the end.
  private static func read(
    _ descriptor: Int32,
    into chunk: inout [UInt8],
    path: String
  ) throws(OfferFileError) -> Int? {
    while true {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return count == 0 ? nil : count }
      guard errno == EINTR else { throw .reading(path, code: errno) }
    }
  }
}
