import Offers

/// How near the offers' meaning is to a question's, by the offers' places in a list.
///
/// What a cosine is worth depends on the model and on the question: one model gives 0.8 to everything. So a similarity
/// counts by how many standard deviations it lies above the mean of all offers.
package struct SemanticEvidence: Sendable {
  /// How near one offer is.
  package struct Match: Sendable, Equatable {
    /// The cosine of the question and the offer's nearest chunk, -1 to 1.
    package let similarity: Double
    /// The similarity in standard deviations above the mean of the offers.
    package let deviation: Double
  }

  /// The match of each offer, nil for those that were not compared.
  package private(set) var matches: [Match?]

  /// - Parameters:
  ///   - found: the chunks that were found, in any order.
  ///   - sample: chunks of offers that stand for all of them; nil where `found` has all.
  ///   - offers: by rising id; chunks of others are left out.
  package init(found: [ChunkMatch], sample: [ChunkMatch]? = nil, of offers: [Offer.ID]) {
    let best = Self.best(found, of: offers)
    self.init(similarities: best, reference: sample.map { Self.best($0, of: offers) } ?? best)
  }

  /// Evidence of known similarities, nil where there is none, which are all that there are.
  package init(similarities: [Double?]) {
    self.init(similarities: similarities, reference: similarities)
  }

  /// For each offer the better of the two: what a question says in two wordings is found by either.
  package mutating func improve(by other: SemanticEvidence) {
    for place in matches.indices {
      guard let theirs = other.matches[place], theirs.deviation > matches[place]?.deviation ?? -.infinity else {
        continue
      }
      matches[place] = theirs
    }
  }

  // MARK: -

  private init(similarities: [Double?], reference: [Double?]) {
    var (count, sum) = (0.0, 0.0)
    for case let similarity? in reference { (count, sum) = (count + 1, sum + similarity) }
    let mean = sum / max(1, count)
    var squares = 0.0
    for case let similarity? in reference { squares += (similarity - mean) * (similarity - mean) }
    // With hardly any offers, or with equal ones, nothing stands out.
    let deviation = max((squares / max(1, count)).squareRoot(), 0.02)
    matches = similarities.map { similarity in
      similarity.map { Match(similarity: $0, deviation: ($0 - mean) / deviation) }
    }
  }

  private static func best(_ chunks: [ChunkMatch], of offers: [Offer.ID]) -> [Double?] {
    var best = [Double?](repeating: nil, count: offers.count)
    for chunk in chunks {
      guard let place = offers.place(of: chunk.offer) else { continue }
      best[place] = max(best[place] ?? -1, chunk.similarity)
    }
    return best
  }
}

extension [Offer.ID] {
  /// The place of an offer in a list by rising id, by binary search; nil where it isn't there.
  package func place(of offer: Offer.ID) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < offer { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == offer ? low : nil
  }
}
