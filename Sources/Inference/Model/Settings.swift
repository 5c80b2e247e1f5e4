import Offers

/// A file of a model's settings: an object whose members are read with their types and ranges checked.
struct Settings: Sendable {
  let file: String
  let value: JSONValue

  /// A whole number within a range; nil where the member is absent or null.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(ModelError) -> Int? {
    guard let member = value[name], !member.isNull else { return nil }
    guard case .number(let digits) = member, let number = Int(digits), range.contains(number) else {
      throw damaged(name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A whole number that must be there.
  func required(_ name: String, in range: ClosedRange<Int>) throws(ModelError) -> Int {
    guard let number = try integer(name, in: range) else {
      throw .damaged(file: file, reason: "it has no \(name)")
    }
    return number
  }

  /// A number that is neither negative nor infinite.
  func decimal(_ name: String) throws(ModelError) -> Double? {
    guard let member = value[name], !member.isNull else { return nil }
    guard case .number(let digits) = member, let number = Double(digits), number.isFinite, number >= 0 else {
      throw damaged(name, "a number")
    }
    return number
  }

  /// A text of at most a thousand bytes.
  func text(_ name: String) throws(ModelError) -> String? {
    guard let member = value[name], !member.isNull else { return nil }
    guard case .string(let text) = member, text.utf8.count <= 1000 else { throw damaged(name, "a short text") }
    return text
  }

  /// A truth value.
  func flag(_ name: String) throws(ModelError) -> Bool? {
    guard let member = value[name], !member.isNull else { return nil }
    guard case .bool(let flag) = member else { throw damaged(name, "true or false") }
    return flag
  }

  /// A text, or the texts of an array; empty where the member is absent or null.
  func texts(_ name: String) throws(ModelError) -> [String] {
    guard let member = value[name], !member.isNull else { return [] }
    if case .string(let text) = member { return [text] }
    guard case .array(let elements) = member else { throw damaged(name, "an array of texts") }
    var texts: [String] = []
    for element in elements {
      guard case .string(let text) = element else { throw damaged(name, "an array of texts") }
      texts.append(text)
    }
    return texts
  }

  /// The settings that a member holds; nil where it is absent or null.
  func settings(_ name: String) throws(ModelError) -> Settings? {
    guard let member = value[name], !member.isNull else { return nil }
    guard case .object = member else { throw damaged(name, "an object") }
    return Settings(file: file, value: member)
  }

  private func damaged(_ name: String, _ expected: String) -> ModelError {
    .damaged(file: file, reason: "its \(name) is not \(expected)")
  }
}
