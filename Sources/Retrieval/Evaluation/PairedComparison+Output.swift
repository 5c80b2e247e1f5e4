import Foundation
import Offers

extension PairedComparison {
  /// The comparison as `vie eval --compare --json` prints it.
  package var json: JSONValue {
    .members([
      "questions": .integer(differences.count),
      "mean_difference": estimate.map { .decimal($0.mean) },
      "confidence_95": estimate.map { .array([.decimal($0.interval.lowerBound), .decimal($0.interval.upperBound)]) },
      "p_value": estimate.map { .decimal($0.pValue) },
      "wins": .integer(wins),
      "losses": .integer(losses),
      "ties": .integer(ties),
      "only_in_baseline": Self.json(onlyInBaseline),
      "only_in_candidate": Self.json(onlyInCandidate),
      "judged_differently": Self.json(judgedDifferently),
      "differences": .array(
        differences.map { .members(["id": .string($0.question), "ndcg_at_10": .decimal($0.value)]) }),
    ])
  }

  /// The comparison in a few lines for people, with the questions that changed most.
  package var text: String {
    var lines: [String] = []
    if let estimate {
      lines.append(
        "nDCG@10 \(Self.signed(estimate.mean)) over \(differences.count) questions, 95 % from "
          + "\(Self.signed(estimate.interval.lowerBound)) to \(Self.signed(estimate.interval.upperBound)), "
          + "p = \(String(format: "%.4f", estimate.pValue)); \(wins) better, \(losses) worse, \(ties) equal")
    } else {
      lines.append("the runs have no answerable question in common")
    }
    for difference in differences.prefix(Self.shownChanges) where abs(difference.value) > Self.tolerance {
      lines.append("  \(Self.signed(difference.value))  \(difference.question)")
    }
    let left = [
      ("only in the earlier run", onlyInBaseline), ("only in this run", onlyInCandidate),
      ("judged differently", judgedDifferently),
    ]
    lines += left.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))" }
    return lines.joined(separator: "\n")
  }

  // MARK: -

  /// How many of the greatest changes are shown to people.
  private static let shownChanges = 10

  private static func json(_ questions: [JudgedQuestion.ID]) -> JSONValue {
    .array(questions.map { .string($0) })
  }

  private static func signed(_ value: Double) -> String { String(format: "%+.3f", value) }
}
