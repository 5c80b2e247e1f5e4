import Foundation
import Offers

@testable import Retrieval

/// A question in both languages and what it must be read as: a line of `Golden/questions.txt`.
struct GoldenQuestion: Sendable, CustomStringConvertible {
  let french: String
  let english: String
  /// `country=DE`, `~city=Berlin`, `-country=BE`, `?count`, `!contradiction`.
  let expected: Set<String>

  var description: String { french }

  /// Every question of the file.
  static let all: [GoldenQuestion] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/questions.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard columns.count == 3, !line.hasPrefix("#") else { return nil }
      return GoldenQuestion(
        french: columns[0], english: columns[1], expected: Set(columns[2].split(separator: " ").map(Self.canonical)))
    }
  }()

  /// A plan in the file's notation, words left out.
  static func conditions(of plan: QuestionPlan) -> Set<String> {
    var conditions: Set<String> = []
    for (sign, object) in [("", plan.filter.json), ("~", plan.preferences.json), ("-", plan.exclusion.json)] {
      guard case .object(let members) = object else { continue }
      for member in members { conditions.insert(sign + member.name + "=" + text(of: member.value)) }
    }
    if case .exact(let exact) = plan.intent {
      let parts = [
        exact.operation.rawValue, exact.quantity?.rawValue, exact.dimension?.rawValue, exact.order?.rawValue,
        exact.limit.map(String.init),
      ]
      var text = "?" + parts.map { $0 ?? "" }.joined(separator: ":")
      while text.hasSuffix(":") { text.removeLast() }
      conditions.insert(text)
    }
    for problem in plan.problems { conditions.insert("!" + problem.kind.rawValue) }
    return conditions
  }

  // MARK: -

  private static func text(of value: JSONValue) -> String {
    guard case .array(let elements) = value else { return plain(value) }
    return elements.map(plain).sorted().joined(separator: ",")
  }

  private static func plain(_ value: JSONValue) -> String {
    if case .string(let text) = value { return text.replacingOccurrences(of: " ", with: "+") }
    return value.text
  }

  private static func canonical(_ condition: Substring) -> String {
    guard let equals = condition.firstIndex(of: "=") else { return String(condition) }
    let values = condition[condition.index(after: equals)...].split(separator: ",").map(String.init)
    return condition[...equals] + values.sorted().joined(separator: ",")
  }
}
