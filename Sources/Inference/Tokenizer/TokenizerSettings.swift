import Offers

/// A JSON object out of a tokenizer's file, read with the file's name at hand for what is wrong with it.
struct TokenizerSettings {
  /// The file that a person should look at.
  let file: String
  /// Where in the file it is, such as `normalizer`.
  let place: String
  private let value: JSONValue

  /// - Throws: `damaged` where the value is no object.
  init(_ value: JSONValue, file: String, place: String) throws(ModelError) {
    guard case .object = value else {
      throw .damaged(file: file, reason: "\(place) is \(value.typeName) instead of an object")
    }
    self.value = value
    self.file = file
    self.place = place
  }

  /// The object's own name of its kind, its member `type`.
  func type() throws(ModelError) -> String { try required("type", text("type")) }

  /// A text; nil where the member is missing or null.
  func text(_ name: String) throws(ModelError) -> String? {
    guard let member = member(name) else { return nil }
    guard case .string(let text) = member else { throw wrongType(name, member) }
    return text
  }

  /// Yes or no; nil where the member is missing or null.
  func flag(_ name: String) throws(ModelError) -> Bool? {
    guard let member = member(name) else { return nil }
    guard case .bool(let flag) = member else { throw wrongType(name, member) }
    return flag
  }

  /// A whole number from 0 to 2^31 - 1; nil where the member is missing or null.
  func number(_ name: String) throws(ModelError) -> Int32? {
    guard let member = member(name) else { return nil }
    guard case .number(let digits) = member, let number = Int32(digits), number >= 0 else {
      throw wrongType(name, member)
    }
    return number
  }

  /// An object; nil where the member is missing or null.
  func object(_ name: String) throws(ModelError) -> TokenizerSettings? {
    guard let member = member(name) else { return nil }
    return try TokenizerSettings(member, file: file, place: "\(place).\(name)")
  }

  /// Whether the named member is an object.
  func holdsObject(_ name: String) -> Bool {
    if case .object = value[name] { true } else { false }
  }

  /// A list of objects; nil where the member is missing or null.
  func objects(_ name: String) throws(ModelError) -> [TokenizerSettings]? {
    guard let elements = try list(name) else { return nil }
    var objects: [TokenizerSettings] = []
    for element in elements { objects.append(try TokenizerSettings(element, file: file, place: "\(place).\(name)")) }
    return objects
  }

  /// A list; nil where the member is missing or null.
  func list(_ name: String) throws(ModelError) -> [JSONValue]? {
    guard let member = member(name) else { return nil }
    guard case .array(let elements) = member else { throw wrongType(name, member) }
    return elements
  }

  /// The steps of a normalizer or a pre-tokenizer: itself, or those of a `Sequence` in order.
  func steps(_ name: String) throws(ModelError) -> [TokenizerSettings] {
    guard try type() == "Sequence" else { return [self] }
    return try required(name, objects(name))
  }

  /// The value, or an error that says that the named member is missing.
  func required<Value>(_ name: String, _ value: Value?) throws(ModelError) -> Value {
    guard let value else { throw damaged("\(name) is missing") }
    return value
  }

  /// The error that says what is wrong here.
  func damaged(_ reason: String) -> ModelError { .damaged(file: file, reason: "\(place): \(reason)") }

  // MARK: -

  private func member(_ name: String) -> JSONValue? {
    guard let member = value[name], !member.isNull else { return nil }
    return member
  }

  private func wrongType(_ name: String, _ member: JSONValue) -> ModelError {
    damaged("\(name) can't be \(member.typeName == "number" ? "this number" : member.typeName)")
  }
}
