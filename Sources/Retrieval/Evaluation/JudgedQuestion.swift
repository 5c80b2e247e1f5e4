import Offers

/// A question with the offers that a person judged to answer it.
package struct JudgedQuestion: Sendable, Equatable, Identifiable {
  /// The question's name, unique in its file.
  package let id: String
  /// What is asked, as a person types it.
  package let query: String
  /// The grade of each judged offer: 0 for irrelevant, more for better. An offer that isn't listed counts as 0.
  package let grades: [Offer.ID: Int]
  /// The filters that should be read out of the question, in the shape of the plan's; nil where nobody said.
  package let expectedFilters: JSONValue?
  /// What sort of question it is, for example `filter` or `none`.
  package let kind: String?
  /// The language it is asked in.
  package let language: String?

  package init(
    id: String, query: String, grades: [Offer.ID: Int], expectedFilters: JSONValue? = nil, kind: String? = nil,
    language: String? = nil
  ) {
    self.id = id
    self.query = query
    self.grades = grades
    self.expectedFilters = expectedFilters
    self.kind = kind
    self.language = language
  }

  /// The grades that can be given. Gains double with each, so that higher ones would drown all others.
  package static let gradeRange = 0...10

  /// Whether any offer answers the question; the right reaction to one without answer is a refusal.
  package var isAnswerable: Bool { grades.values.contains { $0 > 0 } }
}
