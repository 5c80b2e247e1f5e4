import Offers
import Testing

@testable import Remote

@Suite("Retry-After")
struct RetryAfterTests {
  private let now = Timestamp("2026-10-21T07:28:00Z") ?? Timestamp(milliseconds: 0)

  @Test(
    "seconds are taken as they are, up to a day and never below nothing",
    arguments: [
      ("0", 0), ("2", 2000), (" 7 ", 7000), ("0.5", 500), ("60", 60_000), ("61", 61_000), ("-5", 0), ("-1e300", 0),
      ("86400", 86_400_000), ("-inf", 0),
    ]
  )
  func seconds(header: String, milliseconds: Int) {
    #expect(RetryAfter.delay(header, now: now) == .milliseconds(milliseconds))
  }

  @Test(
    "a date is taken as the time until then, in any of HTTP's forms",
    arguments: [
      ("Wed, 21 Oct 2026 07:28:20 GMT", 20_000), ("Wednesday, 21-Oct-26 07:28:20 GMT", 20_000),
      ("Wed Oct 21 07:28:20 2026", 20_000), ("Wed, 21 Oct 2026 07:27:00 GMT", 0),
      ("Wed, 21 Oct 2026 09:28:20 GMT", 7_220_000),
      ("Sun, 06 Nov 1094 08:49:37 GMT", 0),
    ]
  )
  func date(header: String, milliseconds: Int) {
    #expect(RetryAfter.delay(header, now: now) == .milliseconds(milliseconds))
  }

  @Test(
    "what is neither says nothing, nor does what asks for more than a day",
    arguments: [
      "86401", "1e300", "1e999", "inf", "99999999999999999999", "Wed, 21 Oct 2043 07:28:20 GMT",
      "Fri, 31 Dec 9999 23:59:59 GMT",
      "", " ", "soon", "nan", "-nan", "12 Oct", "Wed, 41 Oct 2026 07:28:20 GMT", "Wed, 21 Oct 2026 27:28:20 GMT",
      "Wed, 21 Oct 2026 99999999999999999999 GMT", String(repeating: "Oct 21 2026 07:28:20 ", count: 10_000),
    ]
  )
  func nonsense(header: String) {
    #expect(RetryAfter.delay(header, now: now) == nil)
  }
}
