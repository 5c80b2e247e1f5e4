extension JSONValue {
  /// Whether the value says nothing in any field: null, an empty text, an empty list.
  var isBlank: Bool {
    switch self {
    case .null: true
    case .string(let text): TextCleaning.isBlank(text)
    case .array(let elements): elements.isEmpty
    case .number, .bool, .object: false
    }
  }

  /// Whether the value only says that there is none: a blank one, 0, or the first day of the year 0001.
  var isPlaceholder: Bool {
    switch self {
    case .string(let text): text.utf8.starts(with: "0001-01-01".utf8) || lenientDecimal == 0 || isBlank
    case .number: lenientDecimal == 0
    default: isBlank
    }
  }
}
