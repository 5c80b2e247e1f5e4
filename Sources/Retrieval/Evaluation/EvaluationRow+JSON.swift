import Offers

extension EvaluationRow {
  /// The row as a run's file and a report hold it. The metrics of a question without answer are `null`.
  package var json: JSONValue {
    .members([
      "id": .string(question),
      "kind": kind.map { .string($0) },
      "lang": language.map { .string($0) },
      "answerable": .bool(isAnswerable),
      "refused": .bool(isRefused),
      "ndcg_at_10": metrics.map { .decimal($0.ndcg) },
      "recall_at_10": metrics.map { .decimal($0.recall) },
      "success_at_10": metrics.map { .decimal($0.success) },
      "mrr": metrics.map { .decimal($0.reciprocalRank) },
      "ms": .decimal(milliseconds),
      "filters": filters.map {
        .members([
          "expected": .integer($0.expected), "planned": .integer($0.planned), "matched": .integer($0.matched),
        ])
      },
    ])
  }

  /// Reads a row that `json` wrote; nil where it is none or its numbers can't be.
  init?(_ json: JSONValue) {
    guard case .string(let question)? = json["id"], !question.isEmpty, question.utf8.count <= Self.longestName,
      case .bool(let isAnswerable)? = json["answerable"],
      case .bool(let isRefused)? = json["refused"],
      let milliseconds = json["ms"]?.lenientDecimal
    else { return nil }
    let metrics = RankingMetrics(json)
    guard (metrics != nil) == isAnswerable else { return nil }
    let filters = json["filters"].flatMap { $0.isNull ? nil : $0 }
    let agreement = filters.flatMap { FilterAgreement($0) }
    guard (filters != nil) == (agreement != nil) else { return nil }
    self.init(
      question: question,
      kind: Self.name(json["kind"]),
      language: Self.name(json["lang"]),
      isRefused: isRefused,
      milliseconds: milliseconds,
      metrics: metrics,
      filters: agreement
    )
  }

  // MARK: -

  /// The bound on names in files of questions, with room for what normalising adds.
  private static let longestName = 1000

  private static func name(_ json: JSONValue?) -> String? {
    guard case .string(let name)? = json, name.utf8.count <= longestName else { return nil }
    return name
  }
}

extension RankingMetrics {
  fileprivate init?(_ json: JSONValue) {
    let names = ["ndcg_at_10", "recall_at_10", "success_at_10", "mrr"]
    let values = names.compactMap { json[$0]?.lenientDecimal }.filter { (0...1).contains($0) }
    guard values.count == names.count else { return nil }
    self.init(ndcg: values[0], recall: values[1], success: values[2], reciprocalRank: values[3])
  }
}

extension FilterAgreement {
  fileprivate init?(_ json: JSONValue) {
    guard let expected = json["expected"]?.lenientInteger, let planned = json["planned"]?.lenientInteger,
      let matched = json["matched"]?.lenientInteger, matched >= 0, matched <= expected, matched <= planned,
      expected <= Self.largestCount, planned <= Self.largestCount
    else { return nil }
    self.init(expected: expected, planned: planned, matched: matched)
  }

  /// More values than any question has; sums of counts up to it can't overflow.
  private static let largestCount = 1_000_000
}
