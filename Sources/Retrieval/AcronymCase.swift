/// Writes acronyms in capitals that people type small and that are other words then: "it jobs", "ai engineer".
package enum AcronymCase {
  /// The question with "IT" and "AI" where the words beside them say that they are meant; its length stays the same.
  package static func restored(in question: String, analyzer: TextAnalyzer) -> String {
    let tokens = analyzer.tokens(in: question)
    guard tokens.contains(where: { $0.text == "it" || $0.text == "ai" }) else { return question }
    var scalars = Array(question.unicodeScalars)
    for (index, token) in tokens.enumerated() where token.range.count == 2 {
      let before = index > 0 ? tokens[index - 1].folded : nil
      let after = index + 1 < tokens.count ? tokens[index + 1].folded : nil
      switch token.text {
      case "it" where after.map(jobWords.contains) ?? false || (after == nil && before.map(places.contains) ?? false):
        scalars.replaceSubrange(token.range, with: ["I", "T"])
      case "ai" where !(before.map(persons.contains) ?? false) && !isElided(before: token.range, in: scalars):
        scalars.replaceSubrange(token.range, with: ["A", "I"])
      default: break
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: -

  /// What stands behind "IT" where it isn't a pronoun.
  private static let jobWords: Set = [
    "job", "jobs", "role", "roles", "position", "positions", "offer", "offers", "poste", "postes", "emploi", "emplois",
    "support", "consultant", "consulting", "project", "projects", "manager", "engineer", "department", "sector",
    "security", "infrastructure", "system", "systems", "specialist", "analyst", "auditor", "audit", "developer",
    "technician", "administrator", "business", "service", "services", "internship", "vie", "mission", "missions",
  ]
  /// What stands before a field of work at the end of a question: "jobs in it", "un poste en it".
  private static let places: Set = ["in", "en", "dans", "the"]
  /// Who has, in French: "je n'ai pas", "qui ai".
  private static let persons: Set = ["je", "j", "n", "y", "qui", "que", "moi"]

  /// Whether an apostrophe stands right before: "j'ai".
  private static func isElided(before range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    range.lowerBound > 0 && ["'", "\u{2019}"].contains(scalars[range.lowerBound - 1])
  }
}
