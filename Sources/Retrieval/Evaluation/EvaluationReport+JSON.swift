import Offers

extension EvaluationReport {
  /// How much of a report is written.
  package enum Detail: Sendable {
    case figures
    /// The figures and a row for each question, under `per_question`.
    case everyQuestion
  }

  /// The report as `vie eval --json` prints it; figures that have nothing to stand on are `null`.
  package func json(_ detail: Detail = .figures) -> JSONValue {
    var members = overall.members
    members.append(.init("by_kind", Self.object(byKind)))
    members.append(.init("by_lang", Self.object(byLanguage)))
    members.append(.init("missing", .array(run.missing.map { .string($0) })))
    if detail == .everyQuestion { members.append(.init("per_question", .array(run.rows.map(\.json)))) }
    return .object(members)
  }

  // MARK: -

  private static func object(_ groups: [Group]) -> JSONValue {
    .object(groups.map { .init($0.name, .object($0.summary.members)) })
  }
}

extension EvaluationSummary {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("questions", .integer(questions)),
      .init("answerable", .integer(answerable)),
      .init("ndcg_at_10", Self.json(metrics?.ndcg)),
      .init("recall_at_10", Self.json(metrics?.recall)),
      .init("success_at_10", Self.json(metrics?.success)),
      .init("mrr", Self.json(metrics?.reciprocalRank)),
      .init("refused_right", Self.json(refusedRight)),
      .init("refused_wrong", Self.json(refusedWrong)),
      .init("p50_ms", Self.json(p50)),
      .init("p95_ms", Self.json(p95)),
      .init("filters", filters?.json ?? .null),
    ]
  }

  /// Six decimals: more than any file of questions can tell apart.
  fileprivate static func json(_ value: Double?) -> JSONValue {
    value.map { .decimal(($0 * 1e6).rounded() / 1e6) } ?? .null
  }
}

extension EvaluationSummary.Filters {
  fileprivate var json: JSONValue {
    .members([
      "questions": .integer(questions),
      "exact": EvaluationSummary.json(exact),
      "precision": EvaluationSummary.json(precision),
      "recall": EvaluationSummary.json(recall),
    ])
  }
}
