import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams: data on standard output, everything else on standard error.
enum Console {
  /// Writes data and a line end. A reader that has gone away is no error: the program ends quietly.
  static func print(_ text: String) throws {
    try write(text + "\n", to: STDOUT_FILENO)
  }

  /// Writes data as they are.
  static func write(_ text: String) throws {
    try write(text, to: STDOUT_FILENO)
  }

  /// Writes a notice; where standard error is gone, nobody wants it.
  static func notice(_ text: String) {
    try? write(text + "\n", to: STDERR_FILENO)
  }

  /// Writes to standard error without a line end, for progress bars.
  static func status(_ text: String) {
    try? write(text, to: STDERR_FILENO)
  }

  /// Whether notices may be in colour or move.
  static var hasStatusTerminal: Bool { SystemSetup.isTerminal(STDERR_FILENO) && environment["TERM"] != "dumb" }

  /// Whether data may be in colour.
  static var hasColour: Bool {
    SystemSetup.isTerminal(STDOUT_FILENO) && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The text in bold, on a terminal that shows it.
  static func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// The text in a faint colour, on a terminal that shows it.
  static func faint(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  // MARK: -

  private static let environment = ProcessInfo.processInfo.environment

  private static func write(_ text: String, to descriptor: Int32) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { unsafe in
        #if canImport(Glibc)
          Glibc.write(descriptor, unsafe.baseAddress, unsafe.count)
        #else
          Darwin.write(descriptor, unsafe.baseAddress, unsafe.count)
        #endif
      }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EPIPE {
        throw OutputClosed()
      } else if errno != EINTR, errno != EAGAIN {
        throw OutputError(reason: String(cString: strerror(errno)))
      }
    }
  }
}

/// The reader of standard output has gone away.
struct OutputClosed: Error {}
