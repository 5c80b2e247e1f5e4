import Foundation

/// What a word index has found for a question, added up offer by offer.
///
/// A group of terms gives an offer the BM25 scores of its own terms, or those of another expression for the same, if
/// that is more: such an expression counts a little less than the very words. Offers are named by their places in the
/// list that the scores are of.
package struct KeywordEvidence: Sendable {
  /// The sum of the groups' BM25 scores by place, 0 for an offer that holds nothing of the question.
  package private(set) var scores: [Double]
  /// The share of the question that each offer holds, each group by its weight, 0 to 1.
  package private(set) var coverages: [Double]

  private let groups: [GroupColumns]

  /// What an expression counts that stands for another.
  static let equivalentWeight = 0.9

  /// - Parameters:
  ///   - groups: the question's terms.
  ///   - found: the scores of each distinct term.
  package init(groups: [TermGroup], found: TermScores) {
    self.groups = groups.map { GroupColumns($0, found: found) }
    scores = Array(repeating: 0, count: found.offerCount)
    coverages = scores
    var total = 0.0
    for group in self.groups {
      let weight = group.weight
      total += weight
      for place in group.places {
        let part = group.part(at: place)
        guard part.score > 0 else { continue }
        scores[place] += part.score
        coverages[place] += weight * part.share
      }
    }
    guard total > 0 else { return }
    for place in coverages.indices { coverages[place] /= total }
  }

  /// What was found in the offer at a place, with each one's share of the score.
  package func terms(at place: Int) -> [(text: String, score: Double)] {
    groups.flatMap { $0.terms(at: place) }
  }
}

/// A group of terms with the scores of each.
private struct GroupColumns: Sendable {
  /// What an offer holds of the group.
  struct Part {
    var score = 0.0
    /// How much of the group it holds, 0 to 1.
    var share = 0.0
    /// Which of the equivalents this is, nil for the group's own terms.
    var equivalent: Int?
  }

  /// The offers that may hold something of the group, rising.
  let places: [Int]

  private let group: TermGroup
  private let own: [TermScores.Column]
  private let equivalents: [[TermScores.Column]]
  private let offerCount: Int

  init(_ group: TermGroup, found: TermScores) {
    self.group = group
    offerCount = found.offerCount
    let nowhere = TermScores.Column(count: found.offerCount)
    own = group.own.map { found.column(of: $0) ?? nowhere }
    equivalents = group.equivalents.map { $0.map { found.column(of: $0) ?? nowhere } }
    // Who holds an expression holds its first term.
    places = found.holders(of: own + equivalents.compactMap(\.first))
  }

  func part(at place: Int) -> Part {
    var part = Part()
    for column in own where column[place] > 0 {
      part.score += column[place]
      part.share += 1 / Double(own.count)
    }
    for index in equivalents.indices {
      let score = wholeScore(of: equivalents[index], at: place) * KeywordEvidence.equivalentWeight
      guard score > part.score else { continue }
      part = Part(score: score, share: max(part.share, KeywordEvidence.equivalentWeight), equivalent: index)
    }
    return part
  }

  func terms(at place: Int) -> [(text: String, score: Double)] {
    let part = part(at: place)
    guard part.score > 0 else { return [] }
    if let index = part.equivalent {
      return [(group.equivalents[index].map(\.text).joined(separator: " "), part.score)]
    }
    return zip(group.own, own).filter { $0.1[place] > 0 }.map { ($0.0.text, $0.1[place]) }
  }

  /// The inverse document frequency of BM25, summed over the group's own terms; what no offer holds weighs most.
  var weight: Double {
    let whole = places.map { place in equivalents.contains { wholeScore(of: $0, at: place) > 0 } }
    return own.reduce(0) { sum, column in
      let holders = Double(zip(places, whole).count { column[$0] > 0 || $1 })
      return sum + max(0.1, log((Double(offerCount) - holders + 0.5) / (holders + 0.5) + 1))
    }
  }

  /// The sum of an expression's scores, 0 for an offer that doesn't hold all of it.
  private func wholeScore(of expression: [TermScores.Column], at place: Int) -> Double {
    var sum = 0.0
    for column in expression {
      guard column[place] > 0 else { return 0 }
      sum += column[place]
    }
    return sum
  }
}
