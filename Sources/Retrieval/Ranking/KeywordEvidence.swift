import Foundation
import Offers

/// What a word index has found for a question, added up offer by offer.
///
/// A group of terms gives an offer the BM25 scores of its own terms, or those of another expression for the same, if
/// that is more: such an expression counts a little less than the very words.
package struct KeywordEvidence: Sendable {
  /// What an offer holds of a question.
  package struct Match: Sendable, Equatable {
    /// The sum of the groups' BM25 scores.
    package var score = 0.0
    /// The share of the question that the offer holds, each group by its weight, 0 to 1.
    package var coverage = 0.0
    /// What was found, with each one's share of the score.
    package var terms: [(text: String, score: Double)] = []

    package static func == (one: Match, other: Match) -> Bool {
      one.score == other.score && one.coverage == other.coverage
        && one.terms.elementsEqual(other.terms) { $0.text == $1.text && $0.score == $1.score }
    }
  }

  /// The offers that hold anything of the question.
  package let matches: [Offer.ID: Match]

  /// What an expression counts that stands for another.
  static let equivalentWeight = 0.9

  /// - Parameters:
  ///   - groups: the question's terms.
  ///   - scores: for each distinct term the offers that hold it, with their BM25 scores.
  ///   - documentCount: how many offers the index has.
  package init(groups: [TermGroup], scores: [LexicalTerm: [Offer.ID: Double]], documentCount: Int) {
    var matches: [Offer.ID: Match] = [:]
    var total = 0.0
    for group in groups {
      let found = Self.best(of: group, scores: scores)
      let weight = Self.weight(of: group, scores: scores, documentCount: documentCount)
      total += weight
      for (id, part) in found {
        matches[id, default: Match()].score += part.score
        matches[id, default: Match()].coverage += weight * part.share
        matches[id, default: Match()].terms += part.terms
      }
    }
    self.matches = matches.mapValues { match in
      var match = match
      match.coverage = total > 0 ? match.coverage / total : 0
      return match
    }
  }

  // MARK: -

  /// What an offer holds of one group.
  private struct Part {
    var score: Double
    /// How much of the group it holds, 0 to 1.
    var share: Double
    var terms: [(text: String, score: Double)]
  }

  private static func best(of group: TermGroup, scores: [LexicalTerm: [Offer.ID: Double]]) -> [Offer.ID: Part] {
    var parts: [Offer.ID: Part] = [:]
    for term in group.own {
      for (id, score) in scores[term] ?? [:] {
        parts[id, default: Part(score: 0, share: 0, terms: [])].score += score
        parts[id]?.share += 1 / Double(group.own.count)
        parts[id]?.terms.append((term.text, score))
      }
    }
    for expression in group.equivalents {
      for (id, score) in heldWhole(expression, scores: scores) where score * equivalentWeight > parts[id]?.score ?? 0 {
        let text = expression.map(\.text).joined(separator: " ")
        let score = score * equivalentWeight
        parts[id] = Part(score: score, share: max(parts[id]?.share ?? 0, equivalentWeight), terms: [(text, score)])
      }
    }
    return parts
  }

  /// The offers that hold every term of an expression, with the sum of the scores.
  private static func heldWhole(
    _ expression: [LexicalTerm], scores: [LexicalTerm: [Offer.ID: Double]]
  ) -> [Offer.ID: Double] {
    guard let first = expression.first, var sums = scores[first] else { return [:] }
    for term in expression.dropFirst() {
      let found = scores[term] ?? [:]
      sums = sums.reduce(into: [:]) { result, entry in
        if let score = found[entry.key] { result[entry.key] = entry.value + score }
      }
    }
    return sums
  }

  /// The inverse document frequency of BM25, summed over the group's own terms; what no offer holds weighs most.
  private static func weight(
    of group: TermGroup, scores: [LexicalTerm: [Offer.ID: Double]], documentCount: Int
  ) -> Double {
    let count = Double(documentCount)
    let whole = Set(group.equivalents.flatMap { heldWhole($0, scores: scores).keys })
    return group.own.reduce(0) { sum, term in
      let holders = Double(Set((scores[term] ?? [:]).keys).union(whole).count)
      return sum + max(0.1, log((count - holders + 0.5) / (holders + 0.5) + 1))
    }
  }
}
