import Assistant
import Logging
import Offers
import ServiceLifecycle
import Synchronization
import Testing

@testable import Web

@Suite("The background synchronisation", .timeLimit(.minutes(20)))
struct BackgroundSyncTests {
  @Test("a catalogue that was never read is read at once, an old one too, a fresh one when it is due")
  func first() {
    let schedule = SyncSchedule(interval: .seconds(3600))
    #expect(schedule.first(age: nil) == .zero)
    #expect(schedule.first(age: .seconds(9999)) == .zero)
    #expect(schedule.first(age: .seconds(600)) == .seconds(3000))
  }

  @Test(
    "after failures the wait begins at a minute and doubles up to the interval",
    arguments: [(0, 3600), (1, 60), (2, 120), (4, 480), (7, 3600), (1_000_000, 3600)])
  func backoff(failures: Int, seconds: Int) {
    #expect(SyncSchedule(interval: .seconds(3600)).next(failures: failures, chance: 0.5) == .seconds(seconds))
  }

  @Test("the wait is up to a tenth shorter or longer by chance")
  func jitter() {
    let schedule = SyncSchedule(interval: .seconds(1000))
    for (chance, seconds) in [(0.0, 900.0), (0.5, 1000), (1, 1100)] {
      let wait = schedule.next(failures: 0, chance: chance) / .seconds(1)
      #expect(abs(wait - seconds) < 0.001)
    }
  }

  @Test("a run that goes well is noted with what it brought")
  func complete() async throws {
    var report = SyncReport(source: "test")
    report.new = 7
    report.received = 7
    let state = try await state { [report] in report }
    #expect(state.lastOutcome == .complete)
    #expect(state.lastReport?.new == 7)
    #expect(state.failures == 0)
  }

  @Test("a run that fails is noted, tells no secret and never ends the server")
  func failed() async throws {
    struct Secret: Error { let key = "hunter2" }
    let state = try await state { throw Secret() }
    #expect(state.lastOutcome == .failed)
    #expect(state.failures == 1)
    #expect(state.lastReason?.contains("hunter2") == false)
  }

  @Test(
    "a source that doesn't answer is a failure, one that answers in part is not complete",
    arguments: [(0, SyncMonitor.Outcome.failed), (5, .incomplete)])
  func incomplete(received: Int, outcome: SyncMonitor.Outcome) async throws {
    var report = SyncReport(source: "test")
    report.received = received
    report.health = .incomplete("it stopped")
    let state = try await state { [report] in report }
    #expect(state.lastOutcome == outcome)
    #expect(state.lastReason == "it stopped")
  }

  @Test("another process that writes is left alone")
  func busy() async throws {
    let state = try await state { throw BackgroundSync.Busy() }
    #expect(state.lastOutcome == .skipped)
    #expect(state.failures == 0)
  }

  @Test("a run takes no thread from requests")
  func thread() async throws {
    let executors = Mutex<Bool?>(nil)
    _ = try await state {
      executors.withLock { $0 = withUnsafeCurrentTask { $0?.unownedTaskExecutor != nil } }
      return SyncReport(source: "test")
    }
    #expect(executors.withLock { $0 } == true)
  }

  @Test("it ends with the server, also in the middle of a run")
  func end() async throws {
    let (begun, continuation) = AsyncStream.makeStream(of: Void.self)
    let monitor = SyncMonitor(interval: .seconds(3600)) { WebTest.now }
    let sync = BackgroundSync(
      monitor: monitor,
      synchronize: {
        continuation.yield()
        try await Task.sleep(for: .seconds(3600))
        return SyncReport(source: "test")
      }, age: { nil }, logger: Logger(label: "test"))
    let group = ServiceGroup(configuration: .init(services: [sync], logger: Logger(label: "test")))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try? await group.run() }
      for await _ in begun { break }
      #expect(monitor.state.isRunning)
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
    #expect(!monitor.state.isRunning)
  }

  /// The state after one run.
  private func state(_ synchronize: @escaping @Sendable () async throws -> SyncReport) async throws -> SyncMonitor.State
  {
    let monitor = SyncMonitor(interval: .seconds(3600)) { WebTest.now }
    let sync = BackgroundSync(
      monitor: monitor, synchronize: synchronize, age: { nil }, logger: Logger(label: "test"))
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await sync.run() }
      while monitor.state.lastOutcome == nil { await Task.yield() }
      group.cancelAll()
    }
    return monitor.state
  }
}
