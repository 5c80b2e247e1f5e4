import Offers

/// A JSON schema (draft 2020-12, as OpenAPI 3.1 has it), put together of small parts.
struct APISchema: Sendable {
  let json: JSONValue

  static let text = APISchema("string")
  static let integer = APISchema("integer")
  static let number = APISchema("number")
  static let flag = APISchema("boolean")
  /// Any JSON value.
  static let any = APISchema(json: .object([]))
  /// An object of any members.
  static let anyObject = APISchema("object")

  private init(_ type: String) { json = .members(["type": .string(type)]) }

  private init(json: JSONValue) { self.json = json }

  /// A schema of the document's components.
  static func reference(_ name: String) -> APISchema {
    APISchema(json: .members(["$ref": .string("#/components/schemas/\(name)")]))
  }

  /// A whole number between two bounds.
  static func integer(_ range: ClosedRange<Int>) -> APISchema {
    integer.adding(["minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)])
  }

  /// One of some texts.
  static func choice(_ values: [String]) -> APISchema {
    text.adding(["enum": .array(values.map { .string($0) })])
  }

  static func list(_ element: APISchema) -> APISchema { APISchema("array").adding(["items": element.json]) }

  /// Objects whose members all have one schema, whatever their names.
  static func map(_ value: APISchema) -> APISchema { anyObject.adding(["additionalProperties": value.json]) }

  /// One of some schemas.
  static func either(_ schemas: APISchema...) -> APISchema {
    APISchema(json: .members(["anyOf": .array(schemas.map(\.json))]))
  }

  /// An object with these members and no others.
  ///
  /// - Parameter optional: the names of those that may be missing; nil where all may.
  static func object(_ members: KeyValuePairs<String, APISchema>, optional: Set<String>? = []) -> APISchema {
    let required = optional.map { optional in members.map(\.key).filter { !optional.contains($0) } } ?? []
    return anyObject.adding([
      "properties": .object(members.map { .init($0.key, $0.value.json) }),
      "required": required.isEmpty ? nil : .array(required.map { .string($0) }),
      "additionalProperties": .bool(false),
    ])
  }

  /// The same, or `null`.
  var orNull: APISchema {
    guard case .string(let type)? = json["type"], json["enum"] == nil, case .object(let members) = json else {
      return APISchema(json: .members(["anyOf": .array([json, APISchema("null").json])]))
    }
    let types = JSONValue.array([.string(type), .string("null")])
    return APISchema(json: .object(members.map { $0.name == "type" ? .init("type", types) : $0 }))
  }

  /// The same number, or a text that writes it.
  var orDigits: APISchema {
    let digits = json["type"] == .string("integer") ? "^-?[0-9]+$" : "^-?[0-9]+(\\.[0-9]+)?$"
    return .either(self, .text.adding(["pattern": .string(digits), "maxLength": .integer(40)]))
  }

  /// The schema with a sentence about it.
  func described(_ text: String) -> APISchema { adding(["description": .string(text)]) }

  /// The schema with further keywords; those without a value are left out.
  func adding(_ keywords: KeyValuePairs<String, JSONValue?>) -> APISchema {
    guard case .object(let members) = json else { return self }
    return APISchema(
      json: .object(members + keywords.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }))
  }
}
