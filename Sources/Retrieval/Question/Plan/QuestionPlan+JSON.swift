import Offers

extension QuestionPlan {
  /// The contract's `plan` object, with what else was understood.
  ///
  /// - Parameters:
  ///   - relaxed: The steps by which a search was widened.
  ///   - unknownTerms: The words of `text` that no offer holds.
  package func json(relaxed: [JSONValue] = [], unknownTerms: [String] = []) -> JSONValue {
    .members([
      "text": .string(text),
      "filters": filter.json,
      "preferences": Self.adding(preferredTopics, to: preferences.json),
      "relaxed": .array(relaxed),
      "unknown_terms": .array(unknownTerms.map { .string($0) }),
      "excluded": Self.adding(excludedTopics, to: exclusion.json),
      "intent": intent.json,
      "spans": .array(spans.map(\.json)),
      "problems": .array(problems.map(\.json)),
      "unknown_places": .array(unknownPlaces.map { .string($0) }),
      "corrections": .array(
        corrections.map { .members(["typed": .string($0.typed), "read": .string($0.read)]) }),
    ])
  }

  // MARK: -

  private static func adding(_ topics: [String], to object: JSONValue) -> JSONValue {
    guard case .object(let members) = object, !topics.isEmpty else { return object }
    return .object(members + [.init("topics", .array(topics.map { .string($0) }))])
  }
}

extension QuestionIntent {
  /// `{"kind": "search"}`, or `{"kind": "exact", "operation": "mean", …}` with only what is set.
  package var json: JSONValue {
    guard case .exact(let question) = self else { return .members(["kind": .string("search")]) }
    var members: [JSONValue.Member] = [
      .init("kind", .string("exact")), .init("operation", .string(question.operation.rawValue)),
    ]
    if let quantity = question.quantity { members.append(.init("quantity", .string(quantity.rawValue))) }
    if let dimension = question.dimension { members.append(.init("by", .string(dimension.rawValue))) }
    if let order = question.order { members.append(.init("order", .string(order.rawValue))) }
    if let limit = question.limit { members.append(.init("limit", .integer(limit))) }
    return .object(members)
  }
}

extension QuestionSpan {
  /// The piece, its `range` in Unicode scalars; without a note there is no `note`.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("range", .array([.integer(range.lowerBound), .integer(range.upperBound)])),
      .init("text", .string(text)), .init("concept", .string(concept.rawValue)), .init("value", .string(value)),
      .init("strength", .string(strength.rawValue)),
    ]
    if let note { members.append(.init("note", .string(note))) }
    return .object(members)
  }
}

extension QuestionProblem {
  package var json: JSONValue { .members(["kind": .string(kind.rawValue), "message": .string(message)]) }
}
