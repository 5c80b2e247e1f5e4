import Offers

/// The shape of a JSON value: what tools take and give, as a schema for clients and as a check for us.
indirect enum ToolSchema: Sendable {
  case text
  case choice([String])
  /// A text; a whole number is taken for one too, for models like to send ids as numbers.
  case name
  case integer(ClosedRange<Int>)
  case number
  case flag
  case list(ToolSchema)
  /// Texts; a single one is taken for a list too.
  case texts(ToolSchema)
  /// An object with these members and no other.
  case object([Property])
  /// An object whose members have no names of ours, all of one shape.
  case dictionary(ToolSchema)
  case any
  /// The value or null.
  case optional(ToolSchema)

  /// A member of an object.
  struct Property: Sendable {
    let name: String
    let schema: ToolSchema
    let isRequired: Bool
    /// What it means, for a model; nil where the name says it all.
    let note: String?

    init(_ name: String, _ schema: ToolSchema, _ note: String? = nil, isRequired: Bool = true) {
      self.name = name
      self.schema = schema
      self.isRequired = isRequired
      self.note = note
    }

    /// A member that may be left out.
    static func option(_ name: String, _ schema: ToolSchema, _ note: String? = nil) -> Property {
      Property(name, schema, note, isRequired: false)
    }
  }
}

extension ToolSchema {
  /// The shape as JSON Schema 2020-12.
  var json: JSONValue { .object(members) }

  private var members: [JSONValue.Member] {
    switch self {
    case .text, .name: [type("string")]
    case .choice(let values): [type("string"), .init("enum", .array(values.map { .string($0) }))]
    case .integer(let range):
      [type("integer")]
        + (range.lowerBound == .min ? [] : [.init("minimum", .integer(range.lowerBound))])
        + (range.upperBound == .max ? [] : [.init("maximum", .integer(range.upperBound))])
    case .number: [type("number")]
    case .flag: [type("boolean")]
    case .list(let element), .texts(let element): [type("array"), .init("items", element.json)]
    case .object(let properties): Self.members(of: properties)
    case .dictionary(let value): [type("object"), .init("additionalProperties", value.json)]
    case .any: []
    case .optional(let schema):
      [.init("anyOf", .array([schema.json, .members(["type": .string("null")])]))]
    }
  }

  private static func members(of properties: [Property]) -> [JSONValue.Member] {
    let shapes = properties.map { property in
      let note = property.note.map { [JSONValue.Member("description", .string($0))] } ?? []
      return JSONValue.Member(property.name, .object(property.schema.members + note))
    }
    let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
    return [.init("type", .string("object")), .init("properties", .object(shapes))]
      + (required.isEmpty ? [] : [.init("required", .array(required))])
      + [.init("additionalProperties", .bool(false))]
  }

  private func type(_ name: String) -> JSONValue.Member { .init("type", .string(name)) }
}
