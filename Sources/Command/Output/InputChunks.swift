import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of standard input as they come, read on a thread of their own; waiting for more can be cancelled.
final class InputChunks: Sendable {
  private let queue = DispatchQueue(label: "vie.input")
  /// A byte in here ends the waiting.
  private let wake: Pipe

  init() {
    wake = Pipe()
  }

  /// The next bytes; nil at the end of the input, and where the task is cancelled.
  /// - Throws: `InputError`.
  func next() async throws -> [UInt8]? {
    let descriptor = wake.fileHandleForReading.fileDescriptor
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        queue.async { continuation.resume(with: Result { try Self.read(until: descriptor) }) }
      }
    } onCancel: {
      try? wake.fileHandleForWriting.write(contentsOf: [0])
    }
  }

  // MARK: -

  private static let chunkSize = 65_536

  private static func read(until wake: Int32) throws -> [UInt8]? {
    var waits = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0), pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waits, nfds_t(waits.count), -1) < 0 {
      guard errno == EINTR else { throw InputError() }
    }
    guard waits[1].revents == 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    while true {
      let count = chunk.withUnsafeMutableBytes { bytes in
        #if canImport(Glibc)
          Glibc.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
        #else
          Darwin.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
        #endif
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count >= 0 else { throw InputError() }
      return count == 0 ? nil : Array(chunk.prefix(count))
    }
  }
}
