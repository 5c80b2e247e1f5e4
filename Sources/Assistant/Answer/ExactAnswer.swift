import Offers
import Retrieval

/// The one right answer to an exact question, with the offers behind it.
package struct ExactAnswer: Sendable, Equatable {
  /// What a question comes to.
  package enum Result: Sendable, Equatable {
    /// How many offers.
    case count(Int)
    /// One number or day over all offers, with the offers at both ends; nil where no offer says anything.
    case figure(Figure?)
    /// The different values of the dimension with the offers of each.
    case values([ExactGroup])
    /// The groups in the asked order, of so many that have a value.
    case groups([ExactGroup], total: Int)
    /// The offers at an extreme, the most extreme first.
    case offers([MeasuredOffer])
    /// The offers themselves, newest first.
    case listing([OfferFacts])
  }

  /// A number or day made of the values of several offers.
  package struct Figure: Sendable, Equatable {
    package var value: ExactValue
    package var lowest: MeasuredOffer
    package var highest: MeasuredOffer
  }

  /// How many offers say nothing of what was asked.
  package struct Missing: Sendable, Equatable {
    /// Offers without a value of the dimension.
    package var dimension = 0
    /// Offers without the quantity, of those that have a value of the dimension.
    package var quantity = 0

    package var total: Int { dimension + quantity }
  }

  package var question: ExactQuestion
  package var result: Result
  /// How many offers fit the plan.
  package var considered: Int
  /// Those of them that the figures leave out.
  package var missing: Missing
  /// Offers that were not considered because they don't say whether they fit the plan.
  package var undecided = 0
  /// The offers behind what is shown: the newest first, those at an extreme by their rank.
  package var offers: [OfferFacts]

  /// The number of the answer; nil for groups, and where nothing is known.
  package var value: ExactValue? {
    switch result {
    case .count(let count): .number(Double(count))
    case .figure(let figure): figure?.value
    case .values(let values): .number(Double(values.count))
    case .groups(let groups, _): groups.count == 1 ? groups.first?.value : nil
    case .offers(let offers): offers.first?.value
    case .listing(let offers): .number(Double(offers.count))
    }
  }

  /// Whether no offer that fits says what was asked.
  var isNothingKnown: Bool {
    switch result {
    case .count, .listing: false
    case .figure(let figure): figure == nil
    case .values(let values): values.isEmpty
    case .groups(let groups, _): groups.isEmpty
    case .offers(let offers): offers.isEmpty
    }
  }

  /// Whether there is nothing to tell: no offer fits and no count was asked for. A count of zero is an answer.
  package var isRefused: Bool {
    if case .count = result { return false }
    return considered == 0 && question.operation != .countDistinct
  }
}

/// An offer with what it says of the quantity.
package struct MeasuredOffer: Sendable, Equatable {
  package var facts: OfferFacts
  package var value: ExactValue
}

/// The offers that share a value of the dimension.
package struct ExactGroup: Sendable, Equatable {
  package var name: GroupName
  /// The group's figure, or its number of offers.
  package var value: ExactValue
  /// How many offers are behind the value.
  package var count: Int
  /// How many offers of the group don't say the quantity.
  package var unknown: Int
}
