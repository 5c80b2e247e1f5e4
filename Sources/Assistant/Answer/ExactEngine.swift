import Offers
import Retrieval

/// Works out exact questions over offers.
///
/// Offers that don't say the quantity or the dimension are left out of every figure and counted aside. Groups without
/// any known value aren't ranked. The order in which offers are given changes nothing.
package struct ExactEngine: Sendable {
  private let question: ExactQuestion
  private let offers: [OfferFacts]

  /// - Parameter offers: All offers that fit the plan, each once.
  package init(_ question: ExactQuestion, over offers: [OfferFacts]) {
    self.question = question
    self.offers = offers.sorted(by: Self.isNewer)
  }

  /// The answer.
  ///
  /// - A figure without a quantity counts offers; a count of different values without a dimension does too, and a list
  ///   without one gives the offers.
  /// - Groups stand by their values: the highest first unless the question says otherwise or asks for the smallest of
  ///   each. Values that have an order of their own (months, start, competition) stand in it where no order is asked
  ///   for. Ties stand by name.
  /// - A limit keeps the first groups or offers and all that tie with the last of them.
  ///
  /// - Parameter undecided: How many more offers may fit the plan and don't say enough.
  package func answer(undecided: Int = 0) -> ExactAnswer {
    var answer = ExactAnswer(
      question: question, result: .count(offers.count), considered: offers.count, missing: ExactAnswer.Missing(),
      undecided: undecided, offers: offers)
    switch question.operation {
    case .list, .countDistinct: list(into: &answer)
    case .count: if let dimension = question.dimension { count(by: dimension, into: &answer) }
    case .minimum, .maximum, .mean, .median:
      guard let quantity = question.quantity else { break }
      if let dimension = question.dimension {
        measure(quantity, by: dimension, into: &answer)
      } else if question.operation == .minimum || question.operation == .maximum {
        rank(by: quantity, into: &answer)
      } else {
        measure(quantity, into: &answer)
      }
    }
    return answer
  }

  // MARK: - Operations

  private func list(into answer: inout ExactAnswer) {
    guard let dimension = question.dimension else {
      if question.operation == .list { answer.result = .listing(offers) }
      return
    }
    let grouping = OfferGrouping(offers, by: dimension)
    let groups = grouping.groups.map { name, offers in
      ExactGroup(name: name, value: .number(Double(offers.count)), count: offers.count, unknown: 0)
    }
    answer.missing.dimension = grouping.unknown.count
    let unknown = Set(grouping.unknown.map(\.id))
    answer.offers = offers.filter { !unknown.contains($0.id) }
    // A number of different values is of all of them, whatever a list would show.
    let ordered = groups.sorted(by: precedes)
    answer.result = .values(question.operation == .list ? limited(ordered) : ordered)
  }

  private func count(by dimension: ExactQuestion.Dimension, into answer: inout ExactAnswer) {
    let grouping = OfferGrouping(offers, by: dimension)
    let groups = grouping.groups.map { name, offers in
      ExactGroup(name: name, value: .number(Double(offers.count)), count: offers.count, unknown: 0)
    }
    answer.missing.dimension = grouping.unknown.count
    show(groups, of: grouping, in: &answer) { _ in true }
  }

  private func measure(
    _ quantity: ExactQuestion.Quantity, by dimension: ExactQuestion.Dimension, into answer: inout ExactAnswer
  ) {
    let grouping = OfferGrouping(offers, by: dimension)
    let groups = grouping.groups.compactMap { name, offers -> ExactGroup? in
      let values = offers.compactMap(quantity.value)
      answer.missing.quantity += offers.count - values.count
      return question.operation.value(of: values, quantity: quantity).map {
        ExactGroup(name: name, value: $0, count: values.count, unknown: offers.count - values.count)
      }
    }
    answer.missing.dimension = grouping.unknown.count
    show(groups, of: grouping, in: &answer) { quantity.value(of: $0) != nil }
  }

  private func measure(_ quantity: ExactQuestion.Quantity, into answer: inout ExactAnswer) {
    let measured = measured(by: quantity)
    answer.missing.quantity = offers.count - measured.count
    answer.offers = measured.map(\.facts)
    let figure = question.operation.value(of: measured.map(\.value), quantity: quantity)
    let lowest = measured.min { $0.value.scalar < $1.value.scalar }
    let highest = measured.reversed().max { $0.value.scalar < $1.value.scalar }
    if let figure, let lowest, let highest {
      answer.result = .figure(ExactAnswer.Figure(value: figure, lowest: lowest, highest: highest))
    } else {
      answer.result = .figure(nil)
    }
  }

  private func rank(by quantity: ExactQuestion.Quantity, into answer: inout ExactAnswer) {
    let measured = measured(by: quantity)
    answer.missing.quantity = offers.count - measured.count
    let sign = question.operation == .maximum ? -1.0 : 1.0
    let ranked = measured.enumerated()
      .sorted { (sign * $0.element.value.scalar, $0.offset) < (sign * $1.element.value.scalar, $1.offset) }
      .map(\.element)
    let first = Self.keepingTies(ranked, limit: question.limit ?? 1) { $0.value == $1.value }
    answer.result = .offers(first)
    answer.offers = first.map(\.facts)
  }

  // MARK: - Order

  /// Puts groups in order, cuts them, and keeps the offers behind those that are left.
  private func show(
    _ groups: [ExactGroup], of grouping: OfferGrouping, in answer: inout ExactAnswer,
    where isBehind: (OfferFacts) -> Bool
  ) {
    let shown = limited(groups.sorted(by: precedes))
    let names = Set(shown.map(\.name))
    answer.result = .groups(shown, total: groups.count)
    answer.offers = grouping.groups.filter { names.contains($0.name) }.flatMap(\.offers).filter(isBehind)
      .sorted(by: Self.isNewer)
  }

  private func precedes(_ one: ExactGroup, _ other: ExactGroup) -> Bool {
    let byName = GroupName.precedes(one.name, other.name)
    if question.order == nil, one.name.rank != other.name.rank { return byName }
    guard one.value != other.value else { return byName }
    let isLowestFirst = (question.order ?? (question.operation == .minimum ? .lowest : .highest)) == .lowest
    return isLowestFirst ? one.value.scalar < other.value.scalar : one.value.scalar > other.value.scalar
  }

  private func limited(_ groups: [ExactGroup]) -> [ExactGroup] {
    guard let limit = question.limit else { return groups }
    // Values in an order of their own don't tie.
    return Self.keepingTies(groups, limit: limit) { one, other in
      one.value == other.value && (question.order != nil || one.name.rank == other.name.rank)
    }
  }

  private func measured(by quantity: ExactQuestion.Quantity) -> [MeasuredOffer] {
    offers.compactMap { facts in quantity.value(of: facts).map { MeasuredOffer(facts: facts, value: $0) } }
  }

  /// The first elements, at least one, and those behind them that tie with the last.
  private static func keepingTies<Element>(
    _ elements: [Element], limit: Int, areTied: (Element, Element) -> Bool
  ) -> [Element] {
    let first = elements.prefix(max(1, limit))
    guard let last = first.last else { return [] }
    return first + elements.dropFirst(first.count).prefix { areTied($0, last) }
  }

  /// The newest first, then by rising id.
  private static func isNewer(_ one: OfferFacts, _ other: OfferFacts) -> Bool {
    guard one.published != other.published else { return one.id < other.id }
    guard let published = one.published else { return false }
    return other.published.map { published > $0 } ?? true
  }
}
