import Offers
import Retrieval
import Synchronization
import Testing

@testable import Assistant

@Suite("Words that were looked up before")
struct LookedUpWordsTests {
  private static let terms = LexicalQuery("data finance", analyzer: TextAnalyzer()).terms

  @Test("are asked of the index once for a catalogue, words that no offer holds too")
  func once() async throws {
    let index = CountingIndex()
    let words = LookedUpWords()
    for asked in [Self.terms.prefix(1), Self.terms.prefix(2), Self.terms.prefix(2)] {
      let found = try await words.postings(for: Array(asked), in: index)
      #expect(found.mapValues(\.offers) == [Self.terms[0]: [1], Self.terms[1]: [1]].filter { asked.contains($0.key) })
    }
    for asked in [["data"], ["data", "nowhere"], ["nowhere"]] {
      let found = try await words.holders(of: asked, in: index)
      #expect(found == ["data": 3, "nowhere": 0].filter { asked.contains($0.key) })
    }
    #expect(index.asked == ["data", "finance", "data", "nowhere"])
  }

  @Test("are told, those that most offers hold first, and aren't asked of the index where they were found otherwise")
  func common() async throws {
    let index = CountingIndex()
    let words = LookedUpWords()
    words.keep([Postings([2: 1]), Postings([2: 1, 3: 1])], for: Self.terms)
    #expect(words.commonTerms == Self.terms.reversed())
    #expect(try await words.postings(for: Self.terms, in: index).values.map(\.offers.count).sorted() == [1, 2])
    #expect(index.asked.isEmpty)
  }

  @Test("are asked anew where the index failed")
  func failure() async throws {
    let index = CountingIndex()
    let words = LookedUpWords()
    index.fails = true
    await #expect(throws: SearchError.queryEmpty) { try await words.postings(for: Self.terms, in: index) }
    index.fails = false
    #expect(try await words.postings(for: Self.terms, in: index).count == 2)
  }
}

/// Notes what it is asked. Every term is held by the offer 1, the word "data" by three.
private final class CountingIndex: LexicalIndex {
  private let state = Mutex<(asked: [String], fails: Bool)>(([], false))
  var asked: [String] { state.withLock { $0.asked } }
  var fails: Bool {
    get { state.withLock { $0.fails } }
    set { state.withLock { $0.fails = newValue } }
  }

  func postings(for terms: [LexicalTerm]) throws -> [Postings] {
    guard !fails else { throw SearchError.queryEmpty }
    state.withLock { $0.asked += terms.map(\.text) }
    return terms.map { _ in Postings([1: 2.5]) }
  }

  func holders(of words: [String]) -> [String: Int] {
    state.withLock { $0.asked += words }
    return words.contains("data") ? ["data": 3] : [:]
  }

  func words(near words: [String]) -> [String: Int] { [:] }
}
