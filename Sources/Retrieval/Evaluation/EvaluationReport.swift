import Offers

/// The figures of a run: over all questions, by their kind and by their language.
package struct EvaluationReport: Sendable, Equatable {
  /// The run that the figures are of.
  package let run: EvaluationRun
  package let overall: EvaluationSummary
  /// A summary for each kind, by name; questions without a kind are in none.
  package let byKind: [Group]
  /// A summary for each language, by name; questions without a language are in none.
  package let byLanguage: [Group]

  /// The summary of the questions that have something in common.
  package struct Group: Sendable, Equatable {
    package let name: String
    package let summary: EvaluationSummary
  }

  package init(_ run: EvaluationRun) {
    self.run = run
    overall = EvaluationSummary(run.rows)
    byKind = Self.groups(of: run.rows, by: \.kind)
    byLanguage = Self.groups(of: run.rows, by: \.language)
  }

  // MARK: -

  private static func groups(of rows: [EvaluationRow], by name: (EvaluationRow) -> String?) -> [Group] {
    var groups: [String: [EvaluationRow]] = [:]
    for row in rows {
      if let name = name(row) { groups[name, default: []].append(row) }
    }
    return groups.sorted { $0.key < $1.key }.map { Group(name: $0.key, summary: EvaluationSummary($0.value)) }
  }
}
