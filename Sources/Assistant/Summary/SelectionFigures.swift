import Offers
import Retrieval

/// What can be worked out over the offers of a selection. Offers that don't say something are counted aside.
package struct SelectionFigures: Sendable, Equatable {
  /// Values from the least to the greatest.
  package struct Spread: Sendable, Equatable {
    package var lowest: MeasuredOffer
    package var median: ExactValue
    package var highest: MeasuredOffer
    /// How many offers say it, and how many don't.
    package var known: Int
    package var unknown: Int
  }

  /// Offers by a value they share, the most first, and how many don't say it.
  package struct Groups: Sendable, Equatable {
    package var groups: [ExactGroup]
    package var unknown: Int
  }

  /// How many offers there are.
  package let count: Int
  /// Pay, months, start, competition: those that any offer says.
  package let spreads: [ExactQuestion.Quantity: Spread]
  /// Country, city, company, sector, months, start, competition.
  package let groups: [ExactQuestion.Dimension: Groups]

  static let quantities: [ExactQuestion.Quantity] = [.pay, .months, .start, .competition]
  static let dimensions: [ExactQuestion.Dimension] = [
    .country, .city, .company, .sector, .months, .start, .competition,
  ]

  /// - Parameter offers: each once. Their order changes nothing.
  package init(_ offers: [OfferFacts]) {
    count = offers.count
    let sorted = offers.sorted { $0.id < $1.id }
    spreads = Self.quantities.reduce(into: [:]) { $0[$1] = Self.spread(of: $1, over: sorted) }
    groups = Self.dimensions.reduce(into: [:]) { $0[$1] = Self.groups(of: sorted, by: $1) }
  }

  /// The figures as JSON; groups are named as the command line names them, months of the start as `2026-10`.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [.init("count", .integer(count))]
    for quantity in Self.quantities {
      let name = quantity == .pay ? "pay_eur" : quantity == .competition ? "application_rate" : quantity.rawValue
      members.append(.init(name, spreads[quantity]?.json ?? .null))
    }
    for dimension in Self.dimensions {
      members.append(.init("by_" + dimension.rawValue, groups[dimension]?.json ?? .null))
    }
    return .object(members)
  }

  // MARK: -

  /// Of equal values the lowest id stands for both ends.
  private static func spread(of quantity: ExactQuestion.Quantity, over offers: [OfferFacts]) -> Spread? {
    let measured = offers.compactMap { facts in quantity.value(of: facts).map { MeasuredOffer(facts: facts, value: $0) }
    }
    guard let lowest = measured.min(by: { $0.value.scalar < $1.value.scalar }),
      let highest = measured.reversed().max(by: { $0.value.scalar < $1.value.scalar }),
      let median = ExactQuestion.Operation.median.value(of: measured.map(\.value), quantity: quantity)
    else { return nil }
    return Spread(
      lowest: lowest, median: median, highest: highest, known: measured.count, unknown: offers.count - measured.count)
  }

  private static func groups(of offers: [OfferFacts], by dimension: ExactQuestion.Dimension) -> Groups {
    let grouping = OfferGrouping(offers, by: dimension)
    let groups = grouping.groups.map { name, offers in
      ExactGroup(name: name, value: .number(Double(offers.count)), count: offers.count, unknown: 0)
    }
    let sorted = groups.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
    return Groups(groups: sorted, unknown: grouping.unknown.count)
  }
}

extension SelectionFigures.Spread {
  var json: JSONValue {
    .members([
      "min": lowest.value.json, "median": median.json, "max": highest.value.json,
      "min_offer": .integer(lowest.facts.id), "max_offer": .integer(highest.facts.id),
      "known": .integer(known), "unknown": .integer(unknown),
    ])
  }
}

extension SelectionFigures.Groups {
  var json: JSONValue {
    .members([
      "values": .array(groups.map { .members(["name": .string($0.name.key), "count": .integer($0.count)]) }),
      "unknown": .integer(unknown),
    ])
  }
}
