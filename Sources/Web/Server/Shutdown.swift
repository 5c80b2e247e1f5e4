import Foundation
import Logging
import ServiceLifecycle
import UnixSignals

/// Ends the services in good order when a signal says so: new connections are refused, requests may end, streams that
/// go on are cut, and the process is gone within ten seconds whatever happens. SIGHUP may mean to read the settings anew.
struct Shutdown: Sendable {
  let services: ServiceGroup
  /// How long requests may take to end.
  let patience: Duration
  /// What SIGHUP does; nil to end the services by it.
  let reload: (@Sendable () -> Void)?
  let logger: Logger

  /// Runs the services until they have ended.
  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await services.run() }
      group.addTask { await listen() }
      defer { group.cancelAll() }
      // The services alone decide when it's over.
      try await group.next()
    }
  }

  // MARK: -

  /// Ends only with the task.
  private func listen() async {
    await withTaskGroup(of: Void.self) { group in
      var isStopping = false
      for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup) {
        if isStopping { Self.leave(128 + signal.rawValue) }
        if signal == .sighup, let reload {
          reload()
          continue
        }
        isStopping = true
        logger.notice("stopping", metadata: ["signal": "\(signal)"])
        await services.triggerGracefulShutdown()
        group.addTask {
          guard (try? await Task.sleep(for: patience + .milliseconds(1500))) != nil else { return }
          logger.error("stopped with requests that would not end")
          Self.leave(0)
        }
      }
    }
  }

  /// Ends the process as it stands: what is stored is whole at any moment.
  private static func leave(_ status: Int32) -> Never {
    _exit(status)
  }
}

extension UnixSignal {
  /// The system's number of the signals that end the server.
  fileprivate var rawValue: Int32 {
    switch self {
    case .sigint: SIGINT
    case .sighup: SIGHUP
    default: SIGTERM
    }
  }
}
