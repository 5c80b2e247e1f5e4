import Offers
import Retrieval
import TestSupport
import Testing

@Suite("comparing two runs")
struct PairedComparisonTests {
  /// A run with these values of nDCG@10; nil for a question without answer.
  private static func run(_ values: KeyValuePairs<String, Double?>) throws -> EvaluationRun {
    let rows = values.map { id, ndcg in
      EvaluationRow(
        question: id, kind: nil, language: nil, isRefused: false, milliseconds: 1,
        metrics: ndcg.map { RankingMetrics(ndcg: $0, recall: 1, success: 1, reciprocalRank: 1) }, filters: nil)
    }
    return EvaluationRun(rows: rows)
  }

  private static func run(_ values: [Double]) -> EvaluationRun {
    EvaluationRun(
      rows: values.enumerated().map { index, value in
        EvaluationRow(
          question: "q\(index)", kind: nil, language: nil, isRefused: false, milliseconds: 1,
          metrics: RankingMetrics(ndcg: value, recall: 1, success: 1, reciprocalRank: 1), filters: nil)
      })
  }

  private static func compare(
    _ baseline: EvaluationRun, _ candidate: EvaluationRun, samples: Int = 2000, seed: Int = 7
  ) -> PairedComparison {
    var generator = SeededGenerator(seed: seed)
    return PairedComparison(baseline: baseline, candidate: candidate, samples: samples, using: &generator)
  }

  @Test("questions are paired by id; what one run lacks is listed")
  func pairing() throws {
    let comparison = Self.compare(
      try Self.run(["gone": 1, "a": 0.5, "b": 0.5, "c": 0.5, "none": nil, "judged": nil]),
      try Self.run(["c": 0.5, "b": 0.75, "a": 0.25, "none": nil, "judged": 1, "new": 0]))
    #expect(comparison.differences.map(\.question) == ["a", "b", "c"])
    #expect(comparison.differences.map(\.value) == [-0.25, 0.25, 0])
    #expect(comparison.onlyInBaseline == ["gone"])
    #expect(comparison.onlyInCandidate == ["new"])
    #expect(comparison.judgedDifferently == ["judged"])
    #expect([comparison.wins, comparison.losses, comparison.ties] == [1, 1, 1])
    #expect(comparison.text.contains("only in the earlier run: gone"))
  }

  @Test("all flips of four equal gains: two of sixteen are as extreme")
  func exactTest() throws {
    let comparison = Self.compare(Self.run([0, 0, 0, 0, 0.3]), Self.run([0.5, 0.5, 0.5, 0.5, 0.3]))
    let estimate = try #require(comparison.estimate)
    #expect(estimate.mean == 0.4)
    #expect(estimate.pValue == 2.0 / 16)
    #expect(estimate.interval.lowerBound >= 0)
    #expect(estimate.interval.upperBound == 0.5)
  }

  @Test("a run compared with itself shows no difference")
  func same() throws {
    let run = Self.run((0..<30).map { Double($0) / 30 })
    let comparison = Self.compare(run, run)
    #expect(comparison.ties == 30)
    #expect(comparison.estimate?.mean == 0)
    #expect(comparison.estimate?.interval == 0...0)
    #expect(comparison.estimate?.pValue == 1)
  }

  @Test("a steady gain over eighty questions is no chance")
  func clearGain() throws {
    var generator = SeededGenerator(seed: 1)
    let before = (0..<80).map { _ in Double.random(in: 0...0.8, using: &generator) }
    let after = before.map { $0 + Double.random(in: 0...0.2, using: &generator) }
    let estimate = try #require(Self.compare(Self.run(before), Self.run(after)).estimate)
    #expect(estimate.pValue == 1.0 / 2001)
    #expect(estimate.interval.lowerBound > 0.05)
    #expect(estimate.interval.contains(estimate.mean))
    #expect(estimate.interval.upperBound < 0.15)
  }

  @Test("the interval holds the middle 95 %")
  func width() throws {
    // The mean is 0.25 and its standard error 0.025, of which the interval should reach 1.96 to either side.
    let after = (0..<100).map { $0.isMultiple(of: 2) ? 0.5 : 0 }
    let estimate = try #require(Self.compare(Self.run(Array(repeating: 0, count: 100)), Self.run(after)).estimate)
    #expect(abs(estimate.interval.lowerBound - 0.201) < 0.008)
    #expect(abs(estimate.interval.upperBound - 0.299) < 0.008)
  }

  @Test("noise around 0 is likely chance")
  func noise() throws {
    // Sorted pairs of opposite signs: the mean is near 0 by construction.
    let after = (0..<70).map { 0.5 + ($0.isMultiple(of: 2) ? 1 : -1) * Double($0 / 2) / 100 }
    let estimate = try #require(Self.compare(Self.run(Array(repeating: 0.5, count: 70)), Self.run(after)).estimate)
    #expect(estimate.pValue > 0.9)
    #expect(estimate.interval.contains(0))
  }

  @Test("swapping the runs turns the mean round and keeps the p value of the full test")
  func symmetry() throws {
    let first = Self.run([0.1, 0.5, 0.7, 0.2, 0.9])
    let second = Self.run([0.3, 0.4, 0.9, 0.2, 1])
    let there = try #require(Self.compare(first, second).estimate)
    let back = try #require(Self.compare(second, first).estimate)
    #expect(abs(there.mean + back.mean) < 1e-12)
    #expect(there.pValue == back.pValue)
    #expect(there.pValue == 0.375)
  }

  @Test("an equal seed gives equal figures, another seed nearly so")
  func seeds() throws {
    let first = Self.run((0..<40).map { Double($0 % 7) / 10 })
    let second = Self.run((0..<40).map { Double($0 % 5) / 8 })
    let comparison = Self.compare(first, second)
    #expect(comparison == Self.compare(first, second))
    let estimate = try #require(comparison.estimate)
    let other = try #require(Self.compare(first, second, seed: 8).estimate)
    #expect(abs(estimate.pValue - other.pValue) < 0.06)
    #expect(abs(estimate.interval.lowerBound - other.interval.lowerBound) < 0.02)
  }

  @Test("runs without a question in common have no estimate")
  func nothingShared() throws {
    let comparison = Self.compare(try Self.run(["a": 1]), try Self.run(["b": 1]))
    #expect(comparison.estimate == nil)
    #expect(comparison.json["p_value"] == .null)
    #expect(comparison.text.contains("no answerable question in common"))
  }

  @Test("even a generator that always gives the same number comes to an end", arguments: [UInt64.min, .max])
  func constantGenerator(number: UInt64) throws {
    var generator = ConstantGenerator(number: number)
    let run = Self.run((0..<70).map { Double($0) / 100 })
    let comparison = PairedComparison(
      baseline: Self.run(Array(repeating: 0, count: 70)), candidate: run, samples: 10, using: &generator)
    #expect(comparison.estimate != nil)
  }

  private struct ConstantGenerator: RandomNumberGenerator {
    let number: UInt64

    func next() -> UInt64 { number }
  }
}
