import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process asks of the system before anything else.
enum SystemSetup {
  static func prepare() {
    // `vie search x | head -1` closes the pipe early; writing then fails with EPIPE, which ends the program in peace.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows over the limit of `ulimit -f` is an error to report, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether the program reads from a terminal, or tells its progress on one.
  static var hasTerminal: Bool { isTerminal(STDIN_FILENO) || isTerminal(STDERR_FILENO) }

  /// Whether the descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
