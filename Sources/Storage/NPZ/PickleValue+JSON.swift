import NumPy
import Offers

extension PickleValue {
  /// The Python value that JSON reads as: a number with a point or an exponent is a float.
  init(_ json: JSONValue) {
    switch json {
    case .null: self = .none
    case .bool(let value): self = .boolean(value)
    case .number(let digits):
      if let integer = Int(digits) {
        self = .integer(integer)
      } else {
        self = Double(digits).map { .float($0) } ?? .string(digits)
      }
    case .string(let text): self = .string(text)
    case .array(let elements): self = .list(elements.map { PickleValue($0) })
    case .object(let members):
      self = .dictionary(PickleDictionary(members.map { (key: $0.name, value: PickleValue($0.value)) }))
    }
  }

  /// The value in JSON; nil where JSON has nothing that reads back as the same: bytes, arrays, infinities, other keys
  /// than texts. Tuples and sets become lists.
  var json: JSONValue? {
    switch self {
    case .none: return .null
    case .boolean(let value): return .bool(value)
    case .integer(let value): return .integer(value)
    case .float(let value): return value.isFinite ? .number(String(value)) : nil
    case .string(let text): return .string(text)
    case .list(let values), .tuple(let values), .set(let values):
      let elements = values.compactMap(\.json)
      return elements.count == values.count ? .array(elements) : nil
    case .dictionary(let dictionary):
      var members: [JSONValue.Member] = []
      for entry in dictionary.entries {
        guard case .string(let name) = entry.key else { return nil }
        // A value that JSON can't say is as good as unknown.
        members.append(.init(name, entry.value.json ?? .null))
      }
      return .object(members)
    case .bigInteger, .bytes, .array: return nil
    }
  }
}
