import Foundation

/// What a failed call of the system means for a person.
enum FileFault {
  /// The error for a path, by `errno` or the number given.
  static func error(_ path: String, number: Int32 = errno) -> ModelPullError {
    switch number {
    case ENOSPC, EDQUOT: .diskFull(path: path, needed: nil)
    default: .unwritable(path: path, reason: String(cString: strerror(number)))
    }
  }

  /// Brings a folder's own entries to the disk for good.
  static func synchronizeFolder(_ path: String) throws(ModelPullError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw error(path) }
  }

  /// How many bytes an ordinary user may still write on the disk with this path; nil where that can't be told.
  static func freeSpace(_ path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    let (bytes, overflows) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
    return overflows ? nil : Int(exactly: bytes)
  }
}
