/// What a question asks for.
package enum QuestionIntent: Sendable, Hashable {
  /// The offers that fit best.
  case search
  /// A number, a list, or the offers at an extreme.
  case exact(ExactQuestion)
}

/// A question with one right answer, worked out over all offers that fit the plan.
package struct ExactQuestion: Sendable, Hashable {
  package enum Operation: String, Sendable, CaseIterable {
    /// How many offers, in all or for each value of the dimension.
    case count
    /// How many different values the dimension has.
    case countDistinct = "count_distinct"
    /// The different values of the dimension.
    case list
    /// The smallest and the greatest of the quantity. Without a dimension: the offers there.
    case minimum, maximum
    case mean, median
  }

  /// What offers are measured by.
  package enum Quantity: String, Sendable, CaseIterable {
    /// Euros a month.
    case pay
    case months
    /// Candidates per 100 views.
    case competition
    case candidates, views, start, published
  }

  /// What offers are grouped by, or whose values are listed.
  package enum Dimension: String, Sendable, CaseIterable {
    case country, zone, city, company, sector, months, start, competition, language, telework, type
  }

  /// Which group, value or offer comes first.
  package enum Order: String, Sendable {
    case highest, lowest
  }

  package var operation: Operation
  /// Nil for counts and lists.
  package var quantity: Quantity?
  package var dimension: Dimension?
  /// Of groups: which first.
  ///
  /// "Quel pays paie le mieux" is the mean pay by country, the highest first, the first of them.
  package var order: Order?
  /// How many groups or offers are asked for.
  package var limit: Int?

  package init(
    _ operation: Operation, _ quantity: Quantity? = nil, by dimension: Dimension? = nil, order: Order? = nil,
    limit: Int? = nil
  ) {
    self.operation = operation
    self.quantity = quantity
    self.dimension = dimension
    self.order = order
    self.limit = limit
  }
}

extension ExactQuestion {
  /// The question in a few words, as a plan shows it: `mean pay by country, highest first, 1`.
  package var summary: String {
    var words = operation.rawValue
    if let quantity { words += " \(quantity.rawValue)" }
    if let dimension { words += " by \(dimension.rawValue)" }
    if let order { words += ", \(order.rawValue) first" }
    if let limit { words += ", \(limit)" }
    return words
  }
}
