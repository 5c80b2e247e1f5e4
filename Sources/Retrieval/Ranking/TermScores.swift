import Offers

/// The BM25 scores of some terms in some offers, by the offers' places in a list.
package struct TermScores: Sendable {
  /// The scores of one term.
  package struct Column: Sendable {
    /// The score of each offer, 0 where the offer doesn't hold the term.
    package fileprivate(set) var scores: [Double]
    /// The places of the offers that hold it, rising.
    package fileprivate(set) var places: [Int] = []

    /// A column of a term that none of so many offers holds.
    init(count: Int) { scores = Array(repeating: 0, count: count) }

    package subscript(place: Int) -> Double { scores[place] }
  }

  /// How many offers there are.
  package let offerCount: Int
  private let columns: [LexicalTerm: Column]

  /// - Parameters:
  ///   - found: for each term the offers that hold it.
  ///   - offers: by rising id; what is found of others is left out.
  package init(_ found: [LexicalTerm: Postings], of offers: [Offer.ID]) {
    offerCount = offers.count
    columns = found.mapValues { $0.column(over: offers) }
  }

  /// The scores of a term, nil where it wasn't looked up.
  package func column(of term: LexicalTerm) -> Column? { columns[term] }

  /// Whether no offer holds a term.
  package func isMissing(_ term: LexicalTerm) -> Bool { columns[term]?.places.isEmpty ?? true }

  /// How many offers hold one of some terms at least.
  package func holderCount(of terms: [LexicalTerm]) -> Int { holders(of: terms.compactMap { columns[$0] }).count }

  /// The places of the offers that hold one of some terms at least, rising.
  func holders(of columns: [Column]) -> [Int] {
    if columns.count == 1 { return columns[0].places }
    var isHeld = [Bool](repeating: false, count: offerCount)
    for column in columns { for place in column.places { isHeld[place] = true } }
    return isHeld.indices.filter { isHeld[$0] }
  }
}

extension Postings {
  /// The scores of offers by their places in a list by rising id.
  fileprivate func column(over list: [Offer.ID]) -> TermScores.Column {
    var column = TermScores.Column(count: list.count)
    column.places.reserveCapacity(offers.count)
    var place = 0
    for (offer, score) in zip(offers, scores) {
      while place < list.count, list[place] < offer { place += 1 }
      guard place < list.count else { break }
      guard list[place] == offer else { continue }
      column.scores[place] = score
      column.places.append(place)
    }
    return column
  }
}
