import Foundation
import Offers

/// The figures of some rows; a figure that has no rows to stand on is nil.
package struct EvaluationSummary: Sendable, Equatable {
  /// How many questions there are, with and without answer.
  package let questions: Int
  /// How many of them have an answer; the means are over these.
  package let answerable: Int
  /// The mean of each measure over the answerable questions, refused ones included as 0.
  package let metrics: RankingMetrics?
  /// The share of the questions without answer that were refused, as they should be.
  package let refusedRight: Double?
  /// The share of the questions with an answer that were refused all the same.
  package let refusedWrong: Double?
  /// The time in milliseconds that half of the questions didn't exceed, and that 95 of 100 didn't.
  package let p50: Double?
  package let p95: Double?
  /// How filters were read; nil where no question says which are right.
  package let filters: Filters?

  /// The figures of reading filters.
  package struct Filters: Sendable, Equatable {
    /// How many questions say which filters are right.
    package let questions: Int
    /// The share of them for which exactly these were read.
    package let exact: Double
    /// Of all single values that were read the share that is right; nil where none was read.
    package let precision: Double?
    /// Of all single values that are right the share that was read; nil where there is none.
    package let recall: Double?
  }

  package init(_ rows: [EvaluationRow]) {
    let measured = rows.compactMap(\.metrics)
    questions = rows.count
    answerable = measured.count
    metrics =
      measured.isEmpty
      ? nil
      : RankingMetrics(
        ndcg: Self.mean(measured.map(\.ndcg)),
        recall: Self.mean(measured.map(\.recall)),
        success: Self.mean(measured.map(\.success)),
        reciprocalRank: Self.mean(measured.map(\.reciprocalRank))
      )
    refusedRight = Self.share(rows.filter { !$0.isAnswerable }, where: \.isRefused)
    refusedWrong = Self.share(rows.filter(\.isAnswerable), where: \.isRefused)
    let times = rows.map(\.milliseconds).sorted()
    p50 = Self.percentile(50, of: times)
    p95 = Self.percentile(95, of: times)
    filters = Filters(rows.compactMap(\.filters))
  }

  /// The nearest-rank percentile of ascending values: the least of them that `percent` in 100 don't exceed.
  static func percentile(_ percent: Int, of ascending: [Double]) -> Double? {
    guard !ascending.isEmpty else { return nil }
    let rank = (percent * ascending.count + 99) / 100
    return ascending[min(max(rank, 1), ascending.count) - 1]
  }

  // MARK: -

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  fileprivate static func share<Row>(_ rows: [Row], where isMet: (Row) -> Bool) -> Double? {
    rows.isEmpty ? nil : Double(rows.count(where: isMet)) / Double(rows.count)
  }
}

extension EvaluationSummary.Filters {
  fileprivate init?(_ agreements: [FilterAgreement]) {
    guard let exact = EvaluationSummary.share(agreements, where: \.isExact) else { return nil }
    let matched = Double(agreements.map(\.matched).reduce(0, +))
    let planned = Double(agreements.map(\.planned).reduce(0, +))
    let expected = Double(agreements.map(\.expected).reduce(0, +))
    self.init(
      questions: agreements.count,
      exact: exact,
      precision: planned > 0 ? matched / planned : nil,
      recall: expected > 0 ? matched / expected : nil
    )
  }
}
