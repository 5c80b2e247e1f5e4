import Assistant
import Offers
import Retrieval

/// How a question was understood, as text for a terminal.
enum PlanText {
  /// The pieces that were understood, what had to be chosen between, and the command that says the same in flags.
  static func understood(_ plan: SearchPlan, explaining: Bool) -> String {
    let spans = plan.question.spans.filter { $0.concept != .intent }
    var lines: [String] = []
    if !spans.isEmpty { lines.append("Understood: " + spans.map(piece).joined(separator: " · ")) }
    lines += spans.compactMap { span in span.note.map { "\"\(span.text)\": \($0)" } }
    lines += plan.question.corrections.map { "Read \"\($0.typed)\" as \($0.read)." }
    lines += plan.question.problems.map { "\($0.message)" }
    lines += plan.relaxed.map { "Nothing fitted, so this was given up: \(words(for: $0.step))." }
    if explaining, !spans.isEmpty { lines.append("The same as: " + plan.question.commandLine()) }
    return lines.joined(separator: "\n")
  }

  /// What was searched for in place of misspelt words, what no offer holds, and what would give hits.
  static func remarks(_ plan: SearchPlan) -> String {
    var lines = plan.spelling.map { "Searched for \($0.meant) in place of \($0.typed)." }
    if !plan.unknownTerms.isEmpty { lines.append("In no offer: " + plan.unknownTerms.joined(separator: ", ")) }
    if plan.relaxed.isEmpty, !plan.suggestions.isEmpty {
      lines.append("What would fit, each step with those before it (--relax takes the first):")
      lines += plan.suggestions.map { "  \(words(for: $0.step)): \($0.total.counted("offer"))" }
    }
    return lines.joined(separator: "\n")
  }

  /// The conditions and wishes of a plan, whatever question they came from, as a command.
  static func standing(_ plan: QuestionPlan) -> String {
    "The same as: " + plan.commandLine()
  }

  // MARK: -

  private static func piece(_ span: QuestionSpan) -> String {
    let value = "\(span.concept.rawValue) \(span.value)"
    return switch span.strength {
    case .hard: value
    case .soft: "if possible " + value
    case .excluded: "not " + value
    }
  }

  private static func words(for step: Relaxation.Step) -> String {
    switch step {
    case .start: "a start a month earlier or later"
    case .months: "any length"
    case .terms: "any pay, competition, language and publication"
    case .company: "any company and sector"
    case .cityToCountry: "the whole country of the city"
    case .countryToZone: "the whole zone of the country"
    case .anywhere: "anywhere"
    }
  }
}
