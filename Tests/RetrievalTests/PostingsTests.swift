import Offers
import Testing

@testable import Retrieval

@Suite("Postings")
struct PostingsTests {
  @Test("are laid over a list of offers, those of other offers aside")
  func column() {
    let postings = Postings([5: 2.5, 1: 1, 9: 3, 7: 0])
    #expect(postings.offers == [1, 5, 7, 9])
    #expect(postings.column(over: [2, 5, 7, 8]) == [0, 2.5, .leastNormalMagnitude, 0])
    #expect(postings.column(over: []).isEmpty)
  }

  @Test("an offer's place is found in a list of any length", arguments: [[], [4], [1, 4], [4, 9], [1, 3, 4, 8, 9]])
  func place(list: [Offer.ID]) {
    for id in 0...10 { #expect(list.place(of: id) == list.firstIndex(of: id)) }
  }
}
