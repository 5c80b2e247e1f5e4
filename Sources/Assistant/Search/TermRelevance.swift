import Foundation
import Offers

/// Adds up the scores of a question's terms offer by offer, and tells which offers hold enough of the question.
///
/// A term weighs by how rare it is (the inverse document frequency of BM25); a term that no offer holds weighs most, so
/// that a question about something else finds nothing in place of whatever shares its commonest word.
struct TermRelevance {
  struct Match {
    let score: Double
    let terms: [(text: String, score: Double)]
  }

  /// The share of the question's weight that the best offer must hold for the question to be answered at all: half of
  /// a few words, less of a long question, which says much that no offer does.
  static func floor(termCount: Int) -> Double { termCount <= 3 ? 0.5 : 0.3 }
  /// The share of the best offer's weight that any other must hold.
  static let shareOfBest = 0.5

  private let terms: [String]
  private let scores: [[Offer.ID: Double]]
  private let weights: [Double]
  private let threshold: Double

  init(terms: [String], scores: [[Offer.ID: Double]], documentCount: Int) {
    self.terms = terms
    self.scores = scores
    let count = Double(documentCount)
    let weights = scores.map { max(0.1, log((count - Double($0.count) + 0.5) / (Double($0.count) + 0.5) + 1)) }
    self.weights = weights
    var held: [Offer.ID: Double] = [:]
    for (index, found) in scores.enumerated() {
      for id in found.keys { held[id, default: 0] += weights[index] }
    }
    let total = weights.reduce(0, +)
    let best = held.values.max() ?? 0
    threshold = best >= total * Self.floor(termCount: terms.count) ? best * Self.shareOfBest : .infinity
  }

  /// What an offer holds of the question; nil where that isn't enough.
  func match(_ id: Offer.ID) -> Match? {
    var held = 0.0
    var found: [(text: String, score: Double)] = []
    for (index, score) in scores.enumerated() {
      guard let score = score[id] else { continue }
      held += weights[index]
      found.append((terms[index], score))
    }
    guard held >= threshold, !found.isEmpty else { return nil }
    return Match(score: found.reduce(0) { $0 + $1.score }, terms: found)
  }
}
