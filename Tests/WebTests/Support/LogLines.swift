import Logging
import Synchronization

@testable import Web

/// Keeps what is logged, for tests to read.
final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }

  var logger: Logger {
    Logger(label: "test") { [self] _ in
      JSONLogHandler(level: .trace, now: { WebTest.now }, write: { line in self.lines.withLock { $0.append(line) } })
    }
  }
}
