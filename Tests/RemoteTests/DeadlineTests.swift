import Assistant
import Testing

@testable import Remote

@Suite("Deadline")
struct DeadlineTests {
  private let clock = TestClock()

  @Test("the time that is left shrinks to nothing and no further")
  func remaining() {
    let deadline = Deadline(.seconds(10), stopwatch: Stopwatch(clock))
    clock.advance(by: .seconds(4))
    #expect(deadline.remaining == .seconds(6))
    clock.advance(by: .seconds(7))
    #expect(deadline.remaining == .zero)
  }

  @Test("it counts from its making, not from the stopwatch's")
  func start() {
    let stopwatch = Stopwatch(clock)
    clock.advance(by: .seconds(60))
    #expect(Deadline(.seconds(10), stopwatch: stopwatch).remaining == .seconds(10))
  }

  @Test("a wait that would use up the time fails at once", arguments: [10, 11, 3600])
  func longWait(seconds: Int) async {
    let deadline = Deadline(.seconds(10), stopwatch: Stopwatch(clock))
    await #expect(throws: CallFailure.deadlinePassed(.seconds(10))) { try await deadline.sleep(for: .seconds(seconds)) }
    #expect(clock.sleeps.isEmpty)
  }

  @Test("a shorter wait is waited")
  func shortWait() async throws {
    try await Deadline(.seconds(10), stopwatch: Stopwatch(clock)).sleep(for: .seconds(9))
    #expect(clock.sleeps == [.seconds(9)])
  }

  @Test("limits beyond reason are cut", arguments: [(Duration.seconds(-5), 0), (.seconds(Int64.max / 2), 2_592_000)])
  func limits(limit: Duration, seconds: Int) {
    #expect(Deadline(limit, stopwatch: Stopwatch(clock)).limit == .seconds(seconds))
  }

  @Test("its error is final and names the flag")
  func error() {
    let error = FeedError(.deadlinePassed(.seconds(90)), from: "the API")
    #expect(error.kind == .timedOut)
    #expect(!error.isTransient)
    #expect(error.hint.contains("`--deadline`"))
    #expect(error.description.contains("90 seconds"))
  }
}
