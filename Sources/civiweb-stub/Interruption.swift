import Dispatch
import Foundation

/// Runs an operation until it ends, or until the process is asked to stop (SIGINT, SIGTERM), which cancels it.
func untilInterrupted(_ operation: @escaping @Sendable () async throws -> Void) async throws {
  let (interruptions, continuation) = AsyncStream<Void>.makeStream()
  let sources = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { continuation.yield() }
    source.resume()
    return source
  }
  defer {
    for source in sources { source.cancel() }
  }
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask(operation: operation)
    group.addTask {
      for await _ in interruptions { return }
    }
    try await group.next()
    group.cancelAll()
  }
}
