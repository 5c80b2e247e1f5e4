import Offers
import Retrieval

extension ExactAnswer {
  /// The most ids that are listed.
  static let idLimit = 1000

  /// What was worked out. `groups` has the figure of each group, `values` what was listed, `offers` the ids behind the
  /// answer, up to 1,000 of them; `unknown` is how many of the `considered` offers the figures leave out.
  package var exactJSON: JSONValue {
    .members([
      "operation": .string(question.operation.rawValue),
      "quantity": question.quantity.map { .string($0.rawValue) },
      "by": question.dimension.map { .string($0.rawValue) },
      "order": question.order.map { .string($0.rawValue) },
      "value": value?.json,
      "unit": .string(unit),
      "groups": .array(groups.map(\.json)),
      "values": .array(values.map { .members(["name": .string($0.name.key), "count": .integer($0.count)]) }),
      "offers": .array(offers.prefix(Self.idLimit).map { .integer($0.id) }),
      "considered": .integer(considered),
      "unknown": .integer(missing.total),
      "undecided": .integer(undecided),
    ])
  }

  // MARK: -

  /// Of the value and of each group's.
  private var unit: String {
    switch result {
    case .values: question.dimension?.rawValue ?? "offers"
    case .figure, .groups, .offers: question.quantity?.unit ?? "offers"
    case .count, .listing: "offers"
    }
  }

  private var groups: [ExactGroup] {
    if case .groups(let groups, _) = result { groups } else { [] }
  }

  private var values: [ExactGroup] {
    if case .values(let values) = result { values } else { [] }
  }
}

extension ExactGroup {
  /// `label` is the name in both languages where it isn't the same as `name`.
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init("name", .string(name.key))]
    if name.french != name.key || name.english != name.key {
      members.append(.init("label", .members(["fr": .string(name.french), "en": .string(name.english)])))
    }
    return .object(members + [.init("value", value.json), .init("count", .integer(count))])
  }
}
