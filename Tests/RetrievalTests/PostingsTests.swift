import Offers
import Testing

@testable import Retrieval

@Suite("Postings")
struct PostingsTests {
  @Test("are laid over a list of offers, those of other offers aside")
  func column() throws {
    let postings = Postings([5: 2.5, 1: 1, 9: 3, 7: 0])
    #expect(postings.offers == [1, 5, 7, 9])
    let term = LexicalTerm(text: "da", kind: .prefix("da"))
    let column = try #require(TermScores([term: postings], of: [2, 5, 7, 8]).column(of: term))
    #expect(column.scores == [0, 2.5, .leastNormalMagnitude, 0])
    #expect(column.places == [1, 2])
    #expect(TermScores([term: postings], of: []).column(of: term)?.scores.isEmpty == true)
  }

  @Test("an offer's place is found in a list of any length", arguments: [[], [4], [1, 4], [4, 9], [1, 3, 4, 8, 9]])
  func place(list: [Offer.ID]) {
    for id in 0...10 { #expect(list.place(of: id) == list.firstIndex(of: id)) }
  }
}
