/// A JSON value that keeps what JSON can say: the order of members and the digits of numbers.
///
/// Offers come from a foreign API and must survive bad values one by one, which `JSONDecoder` can't do: one `1e400`
/// fails its whole document. Reading is in `JSONValue+Parsing.swift`, writing in `JSONValue+Text.swift`.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// The number as it was written, for example `2637.47` or `1e400`.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in the order they were written; of duplicate names the last one counts.
  case object([Member])

  /// One name and value of an object.
  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// The value of the named member; nil where there is none or this is no object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// Whether this is `null`.
  package var isNull: Bool { self == .null }

  /// The JSON name of the value's type, as used in reports of drift.
  package var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// An object of the given members, in that order; members without a value are written as `null`.
  package static func members(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(pairs.map { Member($0.key, $0.value ?? .null) })
  }

  /// An integer.
  package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A number in the shortest form that reads back as the same value; `null` where it is infinite or no number.
  package static func decimal(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .null }
    if let whole = Int(exactly: value) { return .number(String(whole)) }
    return .number(String(value))
  }
}
