import Assistant
import Offers
import Synchronization

/// What is known of the background synchronisation: the routes read it, `BackgroundSync` writes it.
package final class SyncMonitor: Sendable {
  /// How a run ended.
  package enum Outcome: String, Sendable, CaseIterable {
    /// The whole catalogue was read and is stored.
    case complete
    /// Something was read and is stored, but not all.
    case incomplete
    /// Nothing was stored.
    case failed
    /// Another process was writing to the store.
    case skipped
  }

  /// The state at a moment.
  package struct State: Sendable, Equatable {
    /// How long there is between runs.
    package var interval: Duration
    package var isRunning = false
    package var lastStart: Timestamp?
    package var lastEnd: Timestamp?
    package var lastOutcome: Outcome?
    /// What went wrong last; nil after a run that went well.
    package var lastReason: String?
    package var lastReport: SyncReport?
    package var runs: [Outcome: Int] = [:]
    /// Runs in a row that have failed.
    package var failures = 0
    /// When the next run begins; nil while one is running.
    package var next: Timestamp?
  }

  private let now: @Sendable () -> Timestamp
  private let box: Mutex<State>

  /// - Parameter interval: how long there is between runs.
  package init(interval: Duration, now: @escaping @Sendable () -> Timestamp) {
    self.now = now
    box = Mutex(State(interval: interval))
  }

  package var state: State { box.withLock { $0 } }

  func begin() {
    box.withLock { [time = now()] in
      ($0.isRunning, $0.lastStart, $0.next) = (true, time, nil)
    }
  }

  func end(_ outcome: Outcome, report: SyncReport?, reason: String?) {
    box.withLock { [time = now()] in
      ($0.isRunning, $0.lastEnd, $0.lastOutcome, $0.lastReason) = (false, time, outcome, reason)
      if let report { $0.lastReport = report }
      $0.runs[outcome, default: 0] += 1
      switch outcome {
      case .complete: $0.failures = 0
      case .incomplete, .failed: $0.failures += 1
      case .skipped: break
      }
    }
  }

  /// Notes that the next run begins after `delay`.
  func wait(_ delay: Duration) {
    box.withLock { [time = now()] in
      let (seconds, _) = delay.components
      $0.next = Timestamp(milliseconds: time.milliseconds + Int(clamping: seconds) * 1000)
    }
  }
}

extension SyncMonitor.State {
  /// The state as `/v1/stats` tells it.
  package var json: JSONValue {
    .members([
      "interval_seconds": .integer(Int(clamping: interval.components.seconds)),
      "running": .bool(isRunning),
      "last_start": lastStart.map { .string($0.description) },
      "last_end": lastEnd.map { .string($0.description) },
      "last_outcome": lastOutcome.map { .string($0.rawValue) },
      "last_reason": lastReason.map { .string($0) },
      "failures": .integer(failures),
      "next": next.map { .string($0.description) },
    ])
  }
}
