import Foundation

/// Writes a file so that it is there whole or not at all.
///
/// The bytes go to a temporary file beside the target and onto the disk; only then does the file take the target's
/// name. After a failure the target is as it was and nothing is left beside it. A symbolic link stays and its target
/// is replaced. A device or pipe, such as `/dev/stdout`, is written to directly.
package struct FileReplacement {
  /// The path as the caller named it, for messages.
  private let path: String
  private let target: String
  /// The permissions of the file that is replaced; nil where there is none.
  private let mode: mode_t?
  private let isRegular: Bool

  /// Finds out what `path` is.
  init(path: String) throws(OfferFileError) {
    var status = stat()
    self.path = path
    if stat(path, &status) != 0 {
      guard errno == ENOENT else { throw .writing(path, code: errno) }
      (target, mode, isRegular) = (path, nil, true)
      return
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .directory(path: path) }
    // A rename asks for no permission to write to the file itself; a person who took it away expects the refusal.
    guard access(path, W_OK) == 0 else { throw .writing(path, code: errno) }
    isRegular = status.st_mode & S_IFMT == S_IFREG
    target = isRegular ? Self.resolved(path) : path
    mode = status.st_mode & 0o7777
  }

  /// Writes a text.
  package static func write(_ text: String, to path: String) throws(OfferFileError) {
    try FileReplacement(path: path).write { (output) throws(OfferFileError) in try output.append(text.utf8) }
  }

  /// Writes what `produce` appends.
  func write(_ produce: (inout FileOutput) throws(OfferFileError) -> Void) throws(OfferFileError) {
    let path = path
    try writeOpenFile { (descriptor) throws(OfferFileError) in
      var output = FileOutput(descriptor: descriptor, path: path)
      try produce(&output)
      try output.flush()
    }
  }

  /// Writes what `produce` writes to the open file that it is given.
  /// - Parameter isPrivate: whether a file that is new is its owner's alone.
  func writeOpenFile(
    isPrivate: Bool = false, _ produce: (Int32) throws(OfferFileError) -> Void
  ) throws(OfferFileError) {
    guard isRegular else { return try writeDirectly(produce) }
    let (temporary, descriptor) = try openTemporary()
    do {
      defer { close(descriptor) }
      if let mode = mode ?? (isPrivate ? 0o600 : nil), fchmod(descriptor, mode) != 0 {
        throw OfferFileError.writing(path, code: errno)
      }
      try produce(descriptor)
      guard fsync(descriptor) == 0 else { throw OfferFileError.writing(path, code: errno) }
      guard rename(temporary, target) == 0 else { throw OfferFileError.writing(path, code: errno) }
    } catch {
      unlink(temporary)
      throw (error as? OfferFileError) ?? .unwritable(path: path, reason: "\(error)")
    }
    synchronizeFolder()
  }

  // MARK: -

  private var folder: String {
    guard let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == target.startIndex ? "/" : String(target[..<slash])
  }

  private func writeDirectly(_ produce: (Int32) throws(OfferFileError) -> Void) throws(OfferFileError) {
    let descriptor = open(target, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .writing(path, code: errno) }
    defer { close(descriptor) }
    try produce(descriptor)
  }

  /// Makes a new file beside the target; its short name fits where the target's is as long as names may be.
  private func openTemporary() throws(OfferFileError) -> (path: String, descriptor: Int32) {
    for attempt in 0..<100 {
      let temporary = "\(folder)/.vie-\(getpid())-\(attempt).tmp"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (temporary, descriptor) }
      guard errno == EEXIST else { throw .writing(path, code: errno) }
    }
    throw .unwritable(path: path, reason: "the folder is full of temporary files named .vie-*.tmp")
  }

  /// Puts the new name onto the disk, as far as the file system can.
  private func synchronizeFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
