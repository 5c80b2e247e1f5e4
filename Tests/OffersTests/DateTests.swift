import Offers
import Testing

@Suite("CalendarDay and Timestamp")
struct DateTests {
  @Test(
    "the API's dates are read as days",
    arguments: [
      ("2026-09-01", "2026-09-01"), ("2026-09-01T00:00:00", "2026-09-01"), ("2026-09-01 00:00:00", "2026-09-01"),
      ("2025-10-16T11:34:46.54", "2025-10-16"), ("2025-11-14T10:45:12Z", "2025-11-14"),
      ("2026-09-01T00:00", "2026-09-01"),
      ("2026-08-31T22:00:00Z", "2026-09-01"), ("2025-12-31T23:00:00Z", "2026-01-01"),
      ("2026-10-24T22:00:00Z", "2026-10-25"), ("2026-10-25T22:00:00Z", "2026-10-25"),
      ("2026-10-25T23:00:00Z", "2026-10-26"), ("2026-03-28T23:00:00Z", "2026-03-29"),
      ("2026-03-29T22:00:00Z", "2026-03-30"), ("2026-12-31T22:00:00Z", "2026-12-31"),
      ("2026-08-31T22:00:00.000+00:00", "2026-09-01"), ("2026-08-31T22:00:00", "2026-08-31"),
      ("2026-08-31T22:00:01Z", "2026-08-31"), ("2026-09-01T00:00:00+02:00", "2026-09-01"), ("2024-02-29", "2024-02-29"),
    ]
  )
  func days(text: String, day: String) {
    #expect(CalendarDay(api: text)?.description == day)
  }

  @Test(
    "what is no day of a sensible year is none",
    arguments: [
      "", "0001-01-01T00:00:00", "1989-12-31", "2101-01-01", "2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31",
      "2025-4-01", "01/09/2026", "2026-09-01T", "2026-09-01T24:00:00", "2026-09-01T10:60:00", "2026-09-01T10:00:61",
      "2026-09-01x", "2026-09-01T10:00:00ZZ", "2026-09-01T10:00:00+15:00", "２０２６-09-01", "-2026-09-01",
      "2026-09-01T10:00:00.1234567890", "99999999999-01-01", "2026-09-01\0", " 2026-09-01", "null",
    ]
  )
  func nonsense(text: String) {
    #expect(CalendarDay(api: text) == nil)
    #expect(Timestamp(text) == nil)
  }

  @Test("a plain day is read from ten characters and nothing else")
  func plainDay() {
    #expect(CalendarDay("2026-09-01")?.description == "2026-09-01")
    #expect(CalendarDay("2026-09-01T00:00:00") == nil)
  }

  @Test(
    "a moment is read to the millisecond",
    arguments: [
      ("2025-11-14T10:45:12Z", "2025-11-14T10:45:12Z"), ("2025-10-16T11:34:46.54", "2025-10-16T11:34:46.540Z"),
      ("2025-10-16T11:34:46.5", "2025-10-16T11:34:46.500Z"), ("2025-01-10T06:14:16.693", "2025-01-10T06:14:16.693Z"),
      ("2025-10-16T11:34:46.123456789Z", "2025-10-16T11:34:46.123Z"), ("2025-10-16T11:34:46.", "2025-10-16T11:34:46Z"),
      ("2025-10-16T11:34:46.001Z", "2025-10-16T11:34:46.001Z"), ("2026-09-01", "2026-09-01T00:00:00Z"),
      ("2026-09-01T01:00:00+02:00", "2026-08-31T23:00:00Z"), ("2026-09-01T01:00:00-0530", "2026-09-01T06:30:00Z"),
      ("2026-12-31T23:59:60Z", "2027-01-01T00:00:00Z"), ("2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z"),
    ]
  )
  func moments(text: String, moment: String) {
    #expect(Timestamp(text)?.description == moment)
  }

  @Test(
    "a moment that would not read back is none",
    arguments: ["1990-01-01T00:00:00+14:00", "2100-12-31T23:00:00-02:00"]
  )
  func edges(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("every moment that can be read reads back from its text")
  func roundTrip() throws {
    let first = try #require(Timestamp("1990-01-01")).milliseconds
    let last = try #require(Timestamp("2100-12-31T23:59:59.999Z")).milliseconds
    for milliseconds in stride(from: first, through: last, by: 86_400_000 * 13 + 3_723_004) {
      let moment = Timestamp(milliseconds: milliseconds)
      #expect(Timestamp(moment.description) == moment)
    }
  }

  @Test("moments far away from our time are written and compared without harm")
  func extremes() {
    let (first, last) = (Timestamp(milliseconds: .min), Timestamp(milliseconds: .max))
    #expect(first < last)
    #expect(!first.description.isEmpty && !last.description.isEmpty)
    _ = last.since(first)
    #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test("the day after a day follows the calendar")
  func next() throws {
    let days = ["2024-02-28": "2024-02-29", "2025-02-28": "2025-03-01", "2026-12-31": "2027-01-01"]
    for (day, next) in days {
      #expect(try #require(CalendarDay(day)).next.description == next)
    }
    #expect(try #require(CalendarDay("2024-02-10")).endOfMonth.description == "2024-02-29")
    #expect(try #require(CalendarDay("2100-12-31")).next.description == "2100-12-31")
  }
}
