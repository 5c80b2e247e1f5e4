import Assistant
import Testing

@Suite("A search request")
struct SearchRequestTests {
  @Test("that makes no sense is refused")
  func badRequests() {
    #expect(throws: SearchError.queryEmpty) { try SearchRequest(query: " \t\n ") }
    #expect(throws: SearchError.limitOutOfRange(0)) { try SearchRequest(query: "data", limit: 0) }
    #expect(throws: SearchError.limitOutOfRange(999_999_999)) { try SearchRequest(query: "data", limit: 999_999_999) }
    #expect(throws: SearchError.queryTooLong(bytes: 1_000_000)) {
      try SearchRequest(query: String(repeating: "a", count: 1_000_000))
    }
  }
}
