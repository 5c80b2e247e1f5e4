import Foundation
import Offers
import Retrieval
import Testing

@Suite("measures of a ranking")
struct RankingMetricsTests {
  private typealias Hit = QuestionOutcome.Hit

  private static func metrics(_ ids: [Offer.ID], _ grades: [Offer.ID: Int]) throws -> RankingMetrics {
    try #require(RankingMetrics(hits: ids.map { Hit($0) }, grades: grades))
  }

  @Test("a worked example: grade 2 third, grade 1 second")
  func example() throws {
    let metrics = try Self.metrics([9, 2, 1], [1: 2, 2: 1, 3: 0])
    // DCG = 1 / log2 3 + 3 / log2 4 and the ideal one 3 / log2 2 + 1 / log2 3.
    #expect(abs(metrics.ndcg - 2.1309297536 / 3.6309297536) < 1e-9)
    #expect(metrics.recall == 1)
    #expect(metrics.success == 1)
    #expect(metrics.reciprocalRank == 0.5)
  }

  @Test("the ideal order scores 1, whatever stands behind")
  func ideal() throws {
    #expect(
      try Self.metrics([3, 1, 2, 8], [1: 2, 2: 1, 3: 3]) == .init(ndcg: 1, recall: 1, success: 1, reciprocalRank: 1))
  }

  @Test("no hits score 0")
  func nothing() throws {
    #expect(try Self.metrics([], [1: 2]) == .init(ndcg: 0, recall: 0, success: 0, reciprocalRank: 0))
  }

  @Test("behind rank 10 only the reciprocal rank counts")
  func eleventh() throws {
    let metrics = try Self.metrics(Array(101...110) + [1], [1: 1])
    #expect(metrics == .init(ndcg: 0, recall: 0, success: 0, reciprocalRank: 1 / 11))
  }

  @Test("with twelve relevant offers ten hits can be perfect by nDCG, not by recall")
  func manyRelevant() throws {
    let grades = Dictionary(uniqueKeysWithValues: (1...12).map { ($0, 1) })
    let metrics = try Self.metrics(Array(1...10), grades)
    #expect(metrics.ndcg == 1)
    #expect(metrics.recall == 10.0 / 12)
  }

  @Test("a question without relevant offers has no measures", arguments: [[:], [1: 0]])
  func unanswerable(grades: [Offer.ID: Int]) {
    #expect(RankingMetrics(hits: [Hit(1)], grades: grades) == nil)
  }

  @Test("an offer that is listed twice counts once")
  func repeated() throws {
    let metrics = try Self.metrics([1, 1, 1], [1: 1, 2: 1])
    #expect(metrics.recall == 0.5)
    #expect(metrics.ndcg < 1)
  }

  @Test(
    "folding clones and listing them are both perfect",
    arguments: [[Hit(1, duplicates: [2]), Hit(3)], [Hit(1), Hit(2), Hit(3)], [Hit(2, duplicates: [1]), Hit(3)]])
  func folding(hits: [QuestionOutcome.Hit]) {
    let metrics = RankingMetrics(hits: hits, grades: [1: 2, 2: 2, 3: 1])
    #expect(metrics == .init(ndcg: 1, recall: 1, success: 1, reciprocalRank: 1))
  }

  @Test("a folded hit is worth its best offer, the leader or not")
  func bestMember() throws {
    let folded = RankingMetrics(hits: [Hit(9), Hit(1, duplicates: [2, 5])], grades: [1: 1, 2: 3])
    let single = RankingMetrics(hits: [Hit(9), Hit(2)], grades: [2: 3])
    #expect(folded == single)
  }

  @Test("folding everything into one hit gains no more than its best offer")
  func foldingAll() throws {
    let all = try #require(RankingMetrics(hits: [Hit(9, duplicates: [1, 2]), Hit(3)], grades: [1: 1, 2: 1, 3: 3]))
    #expect(all.recall == 1)
    #expect(all.ndcg < 1)
  }

  @Test("a duplicate shown before isn't counted again")
  func countedAlready() throws {
    let metrics = try #require(RankingMetrics(hits: [Hit(1, duplicates: [2]), Hit(2)], grades: [1: 1, 2: 1, 3: 1]))
    #expect(metrics.recall == 0.5)
  }
}
