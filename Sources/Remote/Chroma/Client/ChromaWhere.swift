import Offers

/// A condition on metadata, in the only forms that a Chroma server understands: one operator at a time, numbers for
/// what is more or less, no empty lists.
///
/// A record that lacks the key meets `isNot` and `isNone`, and nothing else.
indirect enum ChromaWhere: Sendable, Equatable {
  case equals(String, ChromaValue)
  case isNot(String, ChromaValue)
  case atLeast(String, Number)
  case atMost(String, Number)
  /// One of these; the first stands apart so that there is one.
  case isIn(String, ChromaValue, or: [ChromaValue])
  /// None of these.
  case isNone(String, ChromaValue, or: [ChromaValue])
  /// Both, and all of the others.
  case all(ChromaWhere, ChromaWhere, and: [ChromaWhere])
  case any(ChromaWhere, ChromaWhere, or: [ChromaWhere])

  /// What can be more or less; days go in as yyyymmdd.
  enum Number: Sendable, Equatable {
    case integer(Int)
    case decimal(Double)

    fileprivate var json: JSONValue {
      switch self {
      case .integer(let value): ChromaValue.integer(value).json
      case .decimal(let value): ChromaValue.decimal(value).json
      }
    }
  }

  /// All of some conditions; nil for none.
  static func all(_ conditions: [ChromaWhere]) -> ChromaWhere? {
    guard let first = conditions.first else { return nil }
    let rest = conditions.dropFirst()
    return rest.first.map { .all(first, $0, and: Array(rest.dropFirst())) } ?? first
  }

  /// One of some conditions; nil for none.
  static func any(_ conditions: [ChromaWhere]) -> ChromaWhere? {
    guard let first = conditions.first else { return nil }
    let rest = conditions.dropFirst()
    return rest.first.map { .any(first, $0, or: Array(rest.dropFirst())) } ?? first
  }

  /// One of some values; nil for none, which nothing meets.
  static func isIn(_ key: String, _ values: [ChromaValue]) -> ChromaWhere? {
    values.first.map { .isIn(key, $0, or: Array(values.dropFirst())) }
  }

  /// More than an integer.
  static func isMore(_ key: String, than value: Int) -> ChromaWhere {
    .atLeast(key, .integer(value < .max ? value + 1 : value))
  }

  var json: JSONValue {
    switch self {
    case .equals(let key, let value): Self.condition(key, "$eq", value.json)
    case .isNot(let key, let value): Self.condition(key, "$ne", value.json)
    case .atLeast(let key, let value): Self.condition(key, "$gte", value.json)
    case .atMost(let key, let value): Self.condition(key, "$lte", value.json)
    case .isIn(let key, let first, let rest): Self.condition(key, "$in", .array(([first] + rest).map(\.json)))
    case .isNone(let key, let first, let rest): Self.condition(key, "$nin", .array(([first] + rest).map(\.json)))
    case .all(let first, let second, let rest): .members(["$and": .array(([first, second] + rest).map(\.json))])
    case .any(let first, let second, let rest): .members(["$or": .array(([first, second] + rest).map(\.json))])
    }
  }

  // MARK: -

  private static func condition(_ key: String, _ sign: String, _ value: JSONValue) -> JSONValue {
    .object([JSONValue.Member(key, .object([JSONValue.Member(sign, value)]))])
  }
}
