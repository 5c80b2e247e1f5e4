import Offers

/// The BM25 scores of some terms in some offers, by the offers' places in a list.
package struct TermScores: Sendable {
  /// How many offers there are.
  package let offerCount: Int
  /// For each term the score of each offer, 0 where the offer doesn't hold it.
  private let columns: [LexicalTerm: [Double]]

  /// - Parameters:
  ///   - found: for each term the offers that hold it, with their scores, all positive.
  ///   - offers: by rising id; what is found of others is left out.
  package init(_ found: [(term: LexicalTerm, postings: Postings)], of offers: [Offer.ID]) {
    offerCount = offers.count
    columns = Dictionary(
      found.map { ($0.term, $0.postings.column(over: offers)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The score of a term in the offer at a place; 0 where the offer doesn't hold it.
  package func score(of term: LexicalTerm, at place: Int) -> Double { columns[term]?[place] ?? 0 }

  /// The scores of a term by place, nil where it wasn't looked up.
  package func column(of term: LexicalTerm) -> [Double]? { columns[term] }

  /// Whether no offer holds a term.
  package func isMissing(_ term: LexicalTerm) -> Bool { columns[term]?.allSatisfy { $0 == 0 } ?? true }

  /// How many offers hold one of some terms at least.
  package func holderCount(of terms: [LexicalTerm]) -> Int {
    let held = terms.compactMap { columns[$0] }
    return (0..<offerCount).count { place in held.contains { $0[place] > 0 } }
  }
}
