import Offers

extension ToolSchema {
  /// What a value has that the shape forbids, each in a phrase that names the place; empty where it fits.
  ///
  /// - Parameter path: the names that lead to the value; empty for the whole.
  func faults(in value: JSONValue, at path: String = "") -> [String] {
    switch (self, value) {
    case (.text, .string), (.name, .string), (.number, .number), (.flag, .bool), (.any, _): []
    case (.name, .number): value.lenientInteger == nil ? [fault("a text", path)] : []
    case (.choice(let values), .string(let text)): values.contains(text) ? [] : [fault(expectation, path)]
    case (.integer(let range), .number(let digits)):
      Int(digits).map(range.contains) == true ? [] : [fault(expectation, path)]
    case (.list(let element), .array(let values)), (.texts(let element), .array(let values)):
      values.enumerated().flatMap { element.faults(in: $1, at: "\(path)[\($0)]") }
    case (.texts(let element), .string): element.faults(in: value, at: path)
    case (.object(let properties), .object(let members)): Self.faults(in: members, of: properties, at: path)
    case (.dictionary(let schema), .object(let members)):
      members.flatMap { schema.faults(in: $0.value, at: Self.joined(path, $0.name)) }
    case (.optional, .null): []
    case (.optional(let schema), _): schema.faults(in: value, at: path)
    default: [fault(expectation, path)]
    }
  }

  // MARK: -

  private static func faults(
    in members: [JSONValue.Member], of properties: [Property], at path: String
  ) -> [String] {
    let unknown = members.filter { member in !properties.contains { $0.name == member.name } }
    let known = properties.map(\.name).joined(separator: ", ")
    var faults = unknown.map { member in
      let name = String(joined(path, member.name).prefix(100))
      return "unknown argument \"\(name)\", known are " + (known.isEmpty ? "none" : known)
    }
    for property in properties {
      // The last one counts, as everywhere.
      let value = members.last { $0.name == property.name }?.value
      switch value {
      case nil where property.isRequired: faults.append("\"\(joined(path, property.name))\" is missing")
      case nil: break
      case .null? where !property.isRequired: break
      case let value?: faults += property.schema.faults(in: value, at: joined(path, property.name))
      }
    }
    return faults
  }

  private func fault(_ expectation: String, _ path: String) -> String {
    "\"\(path.isEmpty ? "arguments" : path)\" must be \(expectation)"
  }

  private var expectation: String {
    switch self {
    case .text: "a text"
    case .name: "an offer's id or reference, such as \"VIE245844\""
    case .choice(let values): "one of " + values.joined(separator: ", ")
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number"
    case .flag: "true or false"
    case .list: "a list"
    case .texts: "a list of texts"
    case .object, .dictionary: "an object"
    case .any: "anything"
    case .optional(let schema): schema.expectation + " or null"
    }
  }

  private static func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
