/// Something in a question that can't be, or that no filter can do.
package struct QuestionProblem: Sendable, Hashable {
  /// What is wrong.
  package enum Kind: String, Sendable {
    /// No offer can meet the conditions: "12 mois minimum, 6 mois maximum".
    case contradiction
    /// A date that the calendar doesn't have: "31 février".
    case impossibleDate = "impossible_date"
    /// Understood, but there is no such filter.
    case unsupported
  }

  package var kind: Kind
  /// One sentence that names the words.
  package var message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
