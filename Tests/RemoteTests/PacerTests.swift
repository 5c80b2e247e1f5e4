import Testing

@testable import Remote

@Suite("Pacer")
struct PacerTests {
  @Test("the first call starts at once, those behind it an interval apart")
  func spacing() {
    var pacer = Pacer(rate: 2)
    #expect((1...3).map { _ in pacer.reserveTurn(at: .seconds(10)) } == [.zero, .milliseconds(500), .seconds(1)])
  }

  @Test("time that has passed anyway counts, and is not saved up")
  func pauses() {
    var pacer = Pacer(rate: 1)
    _ = pacer.reserveTurn(at: .zero)
    #expect(pacer.reserveTurn(at: .milliseconds(300)) == .milliseconds(700))
    #expect(pacer.reserveTurn(at: .seconds(60)) == .zero)
    #expect(pacer.reserveTurn(at: .seconds(60)) == .seconds(1))
  }

  @Test("rates that make no sense set no limit", arguments: [0, -1, .nan, .infinity, -.infinity] as [Double])
  func noLimit(rate: Double) {
    #expect(Pacer(rate: rate).interval == .zero)
  }

  @Test("a tiny rate waits an hour at most", arguments: [1e-9, 1e-300, .leastNonzeroMagnitude] as [Double])
  func tinyRate(rate: Double) {
    #expect(Pacer(rate: rate).interval == .seconds(3600))
  }
}
