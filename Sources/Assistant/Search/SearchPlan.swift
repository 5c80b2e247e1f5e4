import Offers
import Retrieval

/// How a question was understood, and what the offers said to it.
package struct SearchPlan: Sendable, Equatable {
  /// What must hold, what is wished for, and the words that are left to rank by.
  package var question: QuestionPlan
  /// Words that no offer holds.
  package var unknownTerms: [String] = []
  /// Words that no offer holds, with the ones that were searched for in their place.
  package var spelling: [SpellingCorrections.Word] = []
  /// How the question was widened, because nothing fitted and that was asked for.
  package var relaxed: [Relaxation] = []
  /// What else would give hits where nothing fits.
  package var suggestions: [Relaxation] = []

  package init(question: QuestionPlan) {
    self.question = question
  }

  package var text: String { question.text }
  package var filter: OfferFilter { question.filter }

  /// The plan in the contract's shape, with what else was understood.
  package var json: JSONValue {
    guard case .object(var members) = question.json(relaxed: relaxed.map(\.json), unknownTerms: unknownTerms) else {
      return .null
    }
    members.append(.init("spelling", .object(spelling.map { .init($0.typed, .string($0.meant)) })))
    members.append(.init("suggestions", .array(suggestions.map(\.json))))
    return .object(members)
  }
}

/// A step by which a question is widened.
package struct Relaxation: Sendable, Equatable {
  /// What is given up.
  package enum Step: String, Sendable, CaseIterable {
    /// The mission may start a month earlier or later.
    case start = "start_a_month_wider"
    /// Any length.
    case months = "any_length"
    /// Any pay, competition, language, telework, publication or kind.
    case terms = "any_terms"
    /// Any employer and sector.
    case company = "any_company"
    /// The countries of the cities.
    case cityToCountry = "city_to_country"
    /// The zones of the countries.
    case countryToZone = "country_to_zone"
    /// Anywhere.
    case anywhere
  }

  package let step: Step
  /// The conditions that are left.
  package let filter: OfferFilter
  /// How many offers fit then.
  package let total: Int

  package var json: JSONValue {
    .members(["step": .string(step.rawValue), "filters": filter.json, "total": .integer(total)])
  }
}
