/// A JSON value that keeps what it doesn't need to understand.
///
/// Numbers stay the text they were (`2637.47` never becomes `2637.4699999999998`), members keep their order and their
/// duplicates, and a string that isn't valid Unicode (a lone surrogate) is carried verbatim.
package enum JSONValue: Equatable, Sendable {
  /// The `null` literal.
  case null
  /// A `true` or `false` literal.
  case bool(Bool)
  /// A number, as the text it was written with.
  case number(String)
  /// A string, unescaped.
  case string(String)
  /// A token that no Swift value can hold, as the text it was written with.
  case verbatim(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)

  /// A number from an integer.
  package static func integer(_ value: Int) -> JSONValue {
    .number(String(value))
  }

  /// A string, or `null`.
  package static func string(orNull value: String?) -> JSONValue {
    value.map(JSONValue.string) ?? .null
  }

  /// The string, if this is one.
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The integer, if this is a number without a fraction that fits.
  package var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// The elements, if this is an array.
  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The object, if this is one.
  package var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Whether this is the `null` literal.
  package var isNull: Bool {
    self == .null
  }
}
