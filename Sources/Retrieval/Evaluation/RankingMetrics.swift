import Foundation
import Offers

/// How good one ranking is for one question that has an answer; each value lies in 0...1, more is better.
///
/// Near-duplicates that a ranking folds into one hit are one result. So a hit counts once, with the best grade among
/// its offers that no hit above it showed, and the ideal ranking and the number of relevant results are made with the
/// same groups. Two rankings of which one folds and the other doesn't thus score the same where they are equally good:
/// `[a + a', b]` and `[a, a', b]` are both perfect. Relevant offers that no hit shows count singly.
package struct RankingMetrics: Sendable, Equatable {
  /// The rank behind which hits don't count; the reciprocal rank alone looks further.
  package static let cutoff = 10

  /// Normalised discounted cumulative gain of the first ten hits.
  ///
  /// DCG and its discount 1 / log2(rank + 1) by Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR
  /// techniques", TOIS 2002, in the form of Burges et al., "Learning to rank using gradient descent", ICML 2005, whose
  /// gain is 2^grade − 1: a perfect offer is worth three acceptable ones, not two, and it is the form that most
  /// published figures use.
  package let ndcg: Double
  /// The share of all relevant results that are among the first ten hits.
  ///
  /// The plain definition: where more than ten are relevant, 1 is out of reach.
  package let recall: Double
  /// 1 where any of the first ten hits is relevant, else 0.
  package let success: Double
  /// 1 / the rank of the first relevant hit, however far down; 0 where there is none.
  package let reciprocalRank: Double

  package init(ndcg: Double, recall: Double, success: Double, reciprocalRank: Double) {
    self.ndcg = ndcg
    self.recall = recall
    self.success = success
    self.reciprocalRank = reciprocalRank
  }

  /// Measures a ranking, best hit first; nil where no offer has a grade above 0, as nothing can be found then.
  package init?(hits: [QuestionOutcome.Hit], grades: [Offer.ID: Int]) {
    var remaining = grades.filter { $0.value > 0 }
    guard !remaining.isEmpty else { return nil }
    let found = hits.map { hit in hit.members.compactMap { remaining.removeValue(forKey: $0) }.max() ?? 0 }
    let relevant = found.filter { $0 > 0 } + remaining.values
    let first = found.prefix(Self.cutoff)
    let hitCount = first.count { $0 > 0 }
    ndcg = min(1, Self.gain(of: first) / Self.gain(of: relevant.sorted(by: >).prefix(Self.cutoff)))
    recall = Double(hitCount) / Double(relevant.count)
    success = hitCount > 0 ? 1 : 0
    reciprocalRank = found.firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
  }

  // MARK: -

  /// The discounted cumulative gain of grades in the order of their ranks.
  private static func gain(of grades: ArraySlice<Int>) -> Double {
    zip(1..., grades).reduce(0) { sum, ranked in
      sum + (exp2(Double(ranked.1)) - 1) / log2(Double(ranked.0) + 1)
    }
  }
}
