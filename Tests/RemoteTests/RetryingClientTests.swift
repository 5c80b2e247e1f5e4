import Offers
import Testing

@testable import Remote

@Suite("Retrying client")
struct RetryingClientTests {
  private let clock = TestClock()

  private func call(
    _ transport: ScriptedTransport, policy: RetryPolicy = RetryPolicy(),
    _ change: (inout CiviwebFeed.Configuration) -> Void = { _ in }
  ) async throws -> Int {
    let client = RetryingClient(Fixtures.configuration(clock: clock, change), transport: transport)
    let call = HTTPCall(method: .get, address: try Fixtures.address(Fixtures.endpoint))
    return try await client.value(of: call, policy: policy) { answer throws(CallFailure) in
      try answer.checkStatus()
      return answer.status
    }
  }

  @Test("a failed call is made again after the back-off")
  func backoff() async throws {
    let transport = ScriptedTransport([
      .failure(.unreachable("")), .failure(.timedOut(.seconds(1))), .status(503), .status(200),
    ])
    #expect(try await call(transport) == 200)
    #expect(clock.sleeps.map { $0.rounded() } == [.milliseconds(500), .seconds(1), .seconds(2)])
  }

  @Test("the last failure is thrown when the tries are used up")
  func exhaustion() async {
    let transport = ScriptedTransport(Array(repeating: .status(502), count: 5))
    await #expect(throws: CallFailure.status(502, retryAfter: nil)) { try await call(transport) }
  }

  @Test(
    "the server's wish is followed, within reason",
    arguments: [("7", [7]), ("-3", []), ("60", [60])]
  )
  func retryAfter(header: String, seconds: [Int]) async throws {
    let transport = ScriptedTransport([.status(429, retryAfter: header), .status(200)])
    #expect(try await call(transport) == 200)
    #expect(clock.sleeps == seconds.map { .seconds($0) })
  }

  @Test("a server that asks for a long wait is not called again")
  func longWait() async {
    let transport = ScriptedTransport([.status(429, retryAfter: "3600")])
    await #expect(throws: CallFailure.longWait(status: 429, .seconds(3600))) { try await call(transport) }
    #expect(clock.sleeps.isEmpty)
  }

  @Test("where the deadline has no time for a wait, the call ends at once with the wait that was asked for")
  func deadline() async {
    let transport = ScriptedTransport([.status(429, retryAfter: "30")])
    await #expect(throws: CallFailure.longWait(status: 429, .seconds(30))) {
      try await call(transport) { $0.deadline = .seconds(20) }
    }
    #expect(clock.sleeps.isEmpty)
  }

  @Test("no call is given more time than the deadline leaves, and none is made after it")
  func timeouts() async {
    let transport = ScriptedTransport([.hang(clock), .hang(clock)])
    await #expect(throws: CallFailure.self) {
      try await call(transport) { ($0.deadline, $0.callTimeout) = (.seconds(40), .seconds(30)) }
    }
    #expect(transport.timeouts.map { $0.rounded() } == [.seconds(30), .milliseconds(9500)])
  }

  @Test("calls start at least an interval apart, further tries too")
  func pace() async throws {
    let transport = ScriptedTransport([.status(500, retryAfter: "0"), .status(500, retryAfter: "3"), .status(200)])
    #expect(try await call(transport) { $0.rate = 1 } == 200)
    #expect(clock.sleeps == [.seconds(1), .seconds(3)])
  }

  @Test("cancellation ends the waits")
  func cancellation() async {
    let transport = ScriptedTransport([])
    let isCancelled = await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        withUnsafeCurrentTask { $0?.cancel() }
        do {
          _ = try await call(transport)
          return false
        } catch {
          return error as? CallFailure == .cancelled
        }
      }
      return await group.next() ?? false
    }
    #expect(isCancelled)
    #expect(transport.requests.isEmpty)
  }
}

extension Duration {
  /// To the millisecond, for waits that were drawn from a range.
  fileprivate func rounded() -> Duration {
    let milliseconds = (self / .milliseconds(1)).rounded()
    return .milliseconds(Int(exactly: milliseconds) ?? 0)
  }
}
