import Assistant
import Logging
import Offers
import ServiceLifecycle

/// Synchronises now and then while the server runs. Requests go on over the stored offers; what a run brings is seen
/// when it is committed. A run that fails is logged and tried again; it never ends the server.
package struct BackgroundSync: Service {
  let monitor: SyncMonitor
  /// Reads the source, stores and embeds. Throws `Busy` where another process writes to the store.
  let synchronize: @Sendable () async throws -> SyncReport
  /// How old the stored catalogue is; nil where none has been read whole.
  let age: @Sendable () async -> Duration?
  let logger: Logger
  /// Where a run's own work is done, so that it takes no thread from requests.
  private let thread = QuietThread()

  package init(
    monitor: SyncMonitor, synchronize: @escaping @Sendable () async throws -> SyncReport,
    age: @escaping @Sendable () async -> Duration?, logger: Logger
  ) {
    self.monitor = monitor
    self.synchronize = synchronize
    self.age = age
    self.logger = logger
  }

  /// Another process is writing to the store.
  package struct Busy: Error {
    package init() {}
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      let schedule = SyncSchedule(interval: monitor.state.interval)
      var delay = schedule.first(age: await age())
      while !Task.isCancelled {
        monitor.wait(delay)
        do { try await Task.sleep(for: delay) } catch { return }
        await once()
        delay = schedule.next(failures: monitor.state.failures, chance: .random(in: 0...1))
      }
    }
  }

  // MARK: -

  private func once() async {
    monitor.begin()
    defer { FreeMemory.giveBack() }
    do {
      let report = try await withTaskExecutorPreference(thread) { try await synchronize() }
      let reason = Self.fault(report)
      let outcome: SyncMonitor.Outcome = reason == nil ? .complete : report.received == 0 ? .failed : .incomplete
      monitor.end(outcome, report: report, reason: reason)
      log(report, outcome, reason)
    } catch is Busy {
      monitor.end(.skipped, report: nil, reason: "another process is writing to the store")
      logger.notice("synchronisation skipped", metadata: ["reason": "another process is writing to the store"])
    } catch is CancellationError {
      monitor.end(.skipped, report: nil, reason: "the server is stopping")
    } catch {
      let reason = (error as? any Failure)?.description ?? "an unforeseen error; the server's log has it"
      monitor.end(.failed, report: nil, reason: reason)
      logger.error("synchronisation failed", metadata: ["reason": "\(error)"])
    }
  }

  /// Why a reading is not what it should be; nil where it is.
  private static func fault(_ report: SyncReport) -> String? {
    report.error?.isFault == false ? nil : report.incompleteReason
  }

  private func log(_ report: SyncReport, _ outcome: SyncMonitor.Outcome, _ reason: String?) {
    let counts = [
      "new": report.new, "changed": report.changed, "withdrawn": report.withdrawn, "received": report.received,
      "embedded": report.index?.embedded ?? 0,
    ]
    var metadata = counts.mapValues { Logger.MetadataValue.stringConvertible($0) }
    metadata["outcome"] = .string(outcome.rawValue)
    metadata["seconds"] = .stringConvertible(report.duration.seconds)
    metadata["reason"] = reason.map { .string($0) }
    logger.log(level: outcome == .complete ? .notice : .error, "synchronisation", metadata: metadata)
  }
}
