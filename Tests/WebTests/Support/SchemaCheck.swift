import Offers

/// Holds JSON against the schemas of a document: the keywords that the document uses, and no others.
struct SchemaCheck {
  private let document: JSONValue

  init(document: JSONValue) {
    self.document = document
  }

  /// What is wrong with a value, each fault with its place; empty where all is right.
  func faults(of value: JSONValue, against schema: JSONValue, at place: String = "$") -> [String] {
    if let reference = schema.at("$ref").lenientText {
      return faults(of: value, against: document.resolved(reference), at: place)
    }
    var faults: [String] = []
    let types = schema["type"].map { $0.list.isEmpty ? [$0] : $0.list } ?? []
    if !types.isEmpty, !types.contains(where: { Self.isType(value, $0.lenientText ?? "") }) {
      faults.append("\(place): is a \(value.typeName), not \(types.map(\.text))")
    }
    if case .array(let values)? = schema["enum"], !values.contains(value) {
      faults.append("\(place): is none of \(schema.at("enum").text)")
    }
    if case .array(let schemas)? = schema["anyOf"],
      !schemas.contains(where: { self.faults(of: value, against: $0, at: place).isEmpty })
    {
      faults.append("\(place): fits none of \(schemas.count) schemas")
    }
    faults += range(of: value, against: schema, at: place)
    switch value {
    case .array(let elements):
      guard let items = schema["items"] else { break }
      faults += elements.enumerated().flatMap { self.faults(of: $1, against: items, at: "\(place)[\($0)]") }
    case .object(let members): faults += self.faults(of: members, against: schema, at: place)
    default: break
    }
    return faults
  }

  // MARK: -

  private func range(of value: JSONValue, against schema: JSONValue, at place: String) -> [String] {
    guard case .number = value, let number = value.lenientDecimal else { return [] }
    let least = schema["minimum"]?.lenientDecimal ?? -.infinity
    let most = schema["maximum"]?.lenientDecimal ?? .infinity
    return least <= number && number <= most ? [] : ["\(place): \(number) is out of range"]
  }

  private func faults(of members: [JSONValue.Member], against schema: JSONValue, at place: String) -> [String] {
    let missing = schema.at("required").list.compactMap(\.lenientText).filter { name in
      !members.contains { $0.name == name }
    }
    return missing.map { "\(place): has no \($0)" }
      + members.flatMap { member -> [String] in
        let place = "\(place).\(member.name)"
        if let known = schema.at("properties")[member.name] {
          return faults(of: member.value, against: known, at: place)
        }
        switch schema["additionalProperties"] {
        case .bool(false)?: return ["\(place): is not described"]
        case let other?: return faults(of: member.value, against: other, at: place)
        case nil: return []
        }
      }
  }

  private static func isType(_ value: JSONValue, _ type: String) -> Bool {
    type == "integer" ? value.typeName == "number" && value.lenientInteger != nil : value.typeName == type
  }
}

extension JSONValue {
  /// The value that a reference such as `#/components/schemas/Hit` names.
  func resolved(_ reference: String) -> JSONValue {
    reference.split(separator: "/").dropFirst().reduce(self) { $0.at(String($1)) }
  }
}
