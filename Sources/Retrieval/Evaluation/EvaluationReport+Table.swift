import Foundation

extension EvaluationReport {
  /// The figures for people: a line for all questions, one for each kind and language, "–" for what isn't known.
  package var table: String {
    var rows = [Self.heading, Self.row("all", overall)]
    rows += byKind.map { Self.row("kind \($0.name)", $0.summary) }
    rows += byLanguage.map { Self.row("lang \($0.name)", $0.summary) }
    var lines = Self.aligned(rows)
    if let filters = overall.filters {
      lines.append(
        "filters of \(filters.questions) questions: exact \(Self.text(filters.exact)), "
          + "precision \(Self.text(filters.precision)), recall \(Self.text(filters.recall))")
    }
    if !run.missing.isEmpty { lines.append("without an outcome: \(run.missing.joined(separator: ", "))") }
    return lines.joined(separator: "\n")
  }

  // MARK: -

  private static let heading = [
    "", "questions", "nDCG@10", "recall@10", "success@10", "MRR", "refused right", "refused wrong", "p50 ms", "p95 ms",
  ]

  private static func row(_ name: String, _ summary: EvaluationSummary) -> [String] {
    let metrics = summary.metrics
    let shares = [
      metrics?.ndcg, metrics?.recall, metrics?.success, metrics?.reciprocalRank, summary.refusedRight,
      summary.refusedWrong,
    ]
    return [name, String(summary.questions)] + shares.map { text($0) }
      + [summary.p50, summary.p95].map { text($0, digits: 1) }
  }

  private static func text(_ value: Double?, digits: Int = 3) -> String {
    value.map { String(format: "%.\(digits)f", $0) } ?? "–"
  }

  /// The first column flush left, the others flush right, two spaces between them.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let columns = heading.indices
    let widths = columns.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return rows.map { row in
      columns.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].unicodeScalars.count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
  }
}
