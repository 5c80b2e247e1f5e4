import Testing

@testable import Retrieval

@Suite("Values that are kept while they are used")
struct RecentValuesTests {
  @Test("are given again")
  func keeps() {
    var values = RecentValues<String, Int>(capacity: 10)
    #expect(values.value(for: "a") == nil)
    values.keep(1, for: "a")
    values.keep(2, for: "a")
    #expect(values.value(for: "a") == 2)
  }

  @Test("are forgotten, the longest unused first, and never cost more than was allowed")
  func forgets() {
    var values = RecentValues<Int, Int>(capacity: 100) { $0 }
    values.keep(1, for: -1)
    for number in 0..<1000 {
      values.keep(7, for: number)
      #expect(values.value(for: -1) == 1)
      #expect(values.value(for: number) == 7)
    }
    let kept = (0..<1000).filter { values.value(for: $0) != nil }
    #expect(kept.count * 7 + 1 <= 100)
    #expect(kept.last == 999)
    #expect(!kept.contains(900))
  }
}
