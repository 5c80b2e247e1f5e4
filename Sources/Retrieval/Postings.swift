import Offers

/// The offers that hold a term, with their scores.
package struct Postings: Sendable, Equatable {
  /// By rising id.
  package private(set) var offers: [Offer.ID] = []
  /// The BM25 score of each, all positive.
  package private(set) var scores: [Double] = []

  /// No offer.
  package init() {}

  package init(_ scores: [Offer.ID: Double]) {
    for (id, score) in scores.sorted(by: { $0.key < $1.key }) { append(id, score: score) }
  }

  /// Adds an offer; its id must be greater than the last one's.
  package mutating func append(_ offer: Offer.ID, score: Double) {
    offers.append(offer)
    scores.append(max(score, .leastNormalMagnitude))
  }
}
