import CiviwebStub
import Testing

@Suite("A catalogue that moves")
struct MovementTests {
  /// Pages until the count is reached, as a client does.
  private func pages(_ state: inout StubState, limit: Int) -> [[Int]] {
    var pages: [[Int]] = []
    for skip in stride(from: 0, to: 1000, by: limit) {
      let answer = state.page(limit: limit, skip: skip)
      let page = answer.identifiers ?? []
      pages.append(page)
      if page.isEmpty || skip + page.count >= answer.count ?? 0 { break }
    }
    return pages
  }

  @Test("a short first page keeps the count, and only the first is short")
  func shortPage() throws {
    var state = try StubFixtures.state(5) { $0.movement.shortPage = 1 }
    let first = state.page(limit: 3)
    #expect(first.identifiers == [5])
    #expect(first.count == 5)
    #expect(state.page(limit: 3).identifiers == [5, 4, 3])
  }

  @Test("each page begins with the last offers of the page before, and none is lost")
  func duplicates() throws {
    var state = try StubFixtures.state(10) { $0.movement.duplicates = 1 }
    #expect(pages(&state, limit: 4) == [[10, 9, 8, 7], [7, 6, 5, 4], [4, 3, 2, 1]])
  }

  @Test("repeats that push the end away make the count grow, as insertions would")
  func duplicatesPastTheCount() throws {
    var state = try StubFixtures.state(8) { $0.movement.duplicates = 1 }
    #expect(pages(&state, limit: 4) == [[8, 7, 6, 5], [5, 4, 3, 2], [2, 1]])
  }

  @Test("more repeats than half a page are half a page, so that paging ends")
  func manyDuplicates() throws {
    var state = try StubFixtures.state(6) { $0.movement.duplicates = 99 }
    #expect(Set(pages(&state, limit: 2).joined()) == Set(1...6))
  }

  @Test("the newest offers appear at the head once a page was served")
  func insertions() throws {
    var state = try StubFixtures.state(6) { $0.movement.insertions = 2 }
    #expect(state.details(6).status == 404)
    #expect(pages(&state, limit: 3) == [[4, 3, 2], [3, 2, 1]])
    #expect(pages(&state, limit: 3) == [[6, 5, 4], [3, 2, 1]])
    #expect(state.details(6).status == 200)
  }

  @Test("offers vanish from the head once a page was served, and the next page misses as many")
  func removals() throws {
    var state = try StubFixtures.state(6) { $0.movement.removals = 1 }
    #expect(pages(&state, limit: 3) == [[6, 5, 4], [2, 1]])
    #expect(pages(&state, limit: 3) == [[5, 4, 3], [2, 1]])
    #expect(state.details(6).status == 500)
  }

  @Test("asking for the count alone moves nothing")
  func countOnly() throws {
    var state = try StubFixtures.state(6) { $0.movement.removals = 1 }
    #expect(state.page(limit: 0).count == 6)
    #expect(state.page(limit: 3).count == 6)
    #expect(state.page(limit: 3).count == 5)
  }

  @Test("the oldest offers are pinned at the head, and stand nowhere else")
  func pins() throws {
    var state = try StubFixtures.state(5) { $0.movement.pins = 2 }
    #expect(pages(&state, limit: 3) == [[2, 1, 5], [4, 3]])
  }

  @Test("a server that ignores skip sends the first page for ever")
  func ignoredSkip() throws {
    var state = try StubFixtures.state(5) { $0.movement.ignoresSkip = true }
    #expect(state.page(limit: 2, skip: 4).identifiers == [5, 4])
  }

  @Test("more movement than offers is harmless")
  func excess() throws {
    var state = try StubFixtures.state(2) {
      ($0.movement.insertions, $0.movement.removals, $0.movement.pins) = (99, 99, 99)
    }
    #expect(state.page(limit: 5).identifiers == [])
    #expect(state.page(limit: 5).identifiers == [2, 1])
  }
}
