import Testing

@testable import Remote

@Suite("Backoff")
struct BackoffTests {
  @Test(
    "the ceiling doubles with each try and ends at the cap",
    arguments: [(1, 500), (2, 1000), (3, 2000), (6, 16_000), (7, 20_000), (100, 20_000), (.max, 20_000), (0, 500)]
  )
  func ceiling(attempt: Int, milliseconds: Int) {
    #expect(Backoff().ceiling(afterAttempt: attempt) == .milliseconds(milliseconds))
  }

  @Test("a base above the cap waits no longer than the cap")
  func largeBase() {
    #expect(Backoff(base: .seconds(90), cap: .seconds(20)).ceiling(afterAttempt: 1) == .seconds(20))
  }

  @Test("the wait lies anywhere between nothing and the ceiling")
  func jitter() {
    var lowest = FixedRandom(value: 0)
    var highest = FixedRandom()
    #expect(Backoff().delay(afterAttempt: 3, using: &lowest) == .zero)
    let longest = Backoff().delay(afterAttempt: 3, using: &highest)
    #expect(longest > .milliseconds(1999) && longest <= .seconds(2))
  }
}
