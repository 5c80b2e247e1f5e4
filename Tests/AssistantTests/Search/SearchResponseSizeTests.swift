import Offers
import Testing

@testable import Assistant
@testable import Retrieval

@Suite("The size of a kept answer")
struct SearchResponseSizeTests {
  private static func response(_ offers: [OfferFacts], snippet: String = "") -> SearchResponse {
    let hits = offers.map { facts in
      var hit = Hit(facts: facts, score: 1, unknown: [], reason: Hit.Reason())
      if !snippet.isEmpty {
        hit.snippets = [FieldSnippet(field: "profile", snippet: Snippet(text: snippet, highlights: []))]
      }
      return hit
    }
    return SearchResponse(
      query: "", mode: .keyword, plan: SearchPlan(question: QuestionPlan(literally: "", filter: OfferFilter())),
      isRefused: false, total: hits.count, hits: hits, facets: Facets(of: offers))
  }

  private static let offers = (1...200).map { OfferFacts(id: $0, company: "Company \($0)", city: "CITY \($0)") }

  @Test("grows with its hits, what is shown of them, their clones and the values that are counted")
  func parts() {
    let plain = Self.response(Array(Self.offers.prefix(10)))
    let long = Self.response(Array(Self.offers.prefix(10)), snippet: String(repeating: "a", count: 1000))
    #expect(long.size - plain.size > 10 * 1000)
    var cloned = plain
    cloned.hits[0].duplicates = Array(Self.offers.suffix(100))
    #expect(cloned.size - plain.size == 100 * MemoryLayout<OfferFacts>.stride)
    var counted = plain
    counted.facets = Facets(of: Self.offers)
    #expect(counted.size - plain.size >= 2 * 190 * 8)
  }

  @Test("bounds how many are kept: the last ones")
  func kept() {
    let response = Self.response(Self.offers)
    let kept = KeptResponses(size: 10 * response.size)
    func key(_ number: Int) -> KeptResponses.Key {
      KeptResponses.Key(request: SearchRequest(unchecked: "\(number)", limit: 1), today: nil, space: nil)
    }
    for number in 0..<100 { kept.keep(response, for: key(number)) }
    // What is read counts as used, so the last ones are read first.
    let found = (0..<100).reversed().filter { kept.response(for: key($0)) != nil }
    #expect(found.prefix(5) == [99, 98, 97, 96, 95])
    #expect(found.count <= 10)
  }
}
