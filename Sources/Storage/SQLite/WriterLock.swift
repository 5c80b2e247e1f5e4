import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write to a store: an advisory lock on a file beside it, which the system gives back when the process
/// ends, however it ends.
///
/// Debian's SQLite has a fault (the "WAL reset" bug) that needs two processes writing at once, so only one may.
final class WriterLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock for the store at `path`, or throws `StoreError.busy`.
  /// - Parameter patience: how long to try where somebody has the lock. Who only looks whether it is taken has it for
  ///   an instant, and that must not make a writer fail.
  init(path: String, patience: Duration = .milliseconds(500)) throws(StoreError) {
    let file = path + ".lock"
    descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOSPC { throw .diskFull(path: path) }
      throw .unopenable(path: path, reason: "\(file): \(String(cString: strerror(code)))")
    }
    let end = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard ContinuousClock.now < end else {
        close(descriptor)
        throw .busy(path: path)
      }
      usleep(10_000)
    }
  }

  deinit {
    // Given back by name: a child of this process that has just been forked holds a copy of the descriptor until it
    // runs its own program, and closing ours alone would leave the lock with it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
