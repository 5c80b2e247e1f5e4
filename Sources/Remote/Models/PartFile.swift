import Foundation

/// A file that is being fetched: what is there of it already, and the digest of that.
///
/// Not to be used from two tasks at once.
final class PartFile {
  /// How many bytes are there.
  private(set) var size = 0

  private let file: ModelFile
  private let path: String
  private let descriptor: Int32
  private var digest: ContentDigest

  /// Opens or makes the file, and adds up what an earlier pull has left in it.
  ///
  /// - Throws: `unwritable` or `diskFull`.
  init(_ file: ModelFile, at path: String) throws(ModelPullError) {
    self.file = file
    self.path = path
    digest = ContentDigest(file.proof, size: file.size)
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw FileFault.error(path) }
    try addUpWhatIsThere()
    if size > file.size { try restart() }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Forgets everything that is there.
  func restart() throws(ModelPullError) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileFault.error(path) }
    size = 0
    digest = ContentDigest(file.proof, size: file.size)
  }

  /// Adds a piece at the end.
  ///
  /// - Throws: `wrongContent` where that is more than the file has; `unwritable` or `diskFull`.
  func append(_ bytes: UnsafeRawBufferPointer) throws(ModelPullError) {
    guard bytes.count <= file.size - size else {
      throw .wrongContent(file: file.path, reason: "it has more than \(file.size) bytes")
    }
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = write(descriptor, start, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileFault.error(path) }
      digest.add(UnsafeRawBufferPointer(rebasing: rest.prefix(count)))
      size += count
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Proves that the file is what the hub lists, and brings it to the disk for good.
  ///
  /// - Throws: `wrongContent`, `unwritable` or `diskFull`.
  func finish() throws(ModelPullError) {
    guard size == file.size else {
      throw .wrongContent(file: file.path, reason: "it has \(size) bytes instead of \(file.size)")
    }
    let expected: String
    switch file.proof {
    case .sha256(let text), .gitBlob(let text): expected = text
    case .sizeOnly: expected = ""
    }
    let found = digest.text
    guard found == expected else {
      throw .wrongContent(file: file.path, reason: "its digest is \(found) instead of \(expected)")
    }
    guard fsync(descriptor) == 0 else { throw FileFault.error(path) }
  }

  // MARK: -

  private func addUpWhatIsThere() throws(ModelPullError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFault.error(path) }
      guard count > 0 else { return }
      buffer.withUnsafeBytes { digest.add(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
      size += count
    }
  }
}
