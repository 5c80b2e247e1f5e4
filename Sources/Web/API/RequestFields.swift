import Offers

/// The named values of a request, of a JSON body or of an address's parameters, read strictly: what can't be meant is
/// refused with a problem that says what to send.
///
/// A JSON `null` counts as absent. A number may also be given as a text that writes it. The values of an address are
/// texts; truth values are read out of them too.
struct RequestFields: Sendable {
  /// The longest text of a list, in bytes of UTF-8, and the most texts.
  static let textByteLimit = 1_000
  static let listLimit = 250

  private let members: [JSONValue.Member]
  /// Whether the values are the texts of an address.
  private let isTextual: Bool
  /// What members are called in messages: `filters.` before the ones of a nested object.
  private let prefix: String

  /// - Throws: `Problem` where this is no object, or names a member twice.
  init(_ json: JSONValue, prefix: String = "") throws(Problem) {
    guard case .object(let members) = json else {
      throw .badRequest("the body is of type \(json.typeName)", hint: "Send a JSON object.")
    }
    try self.init(members: members, isTextual: false, prefix: prefix)
  }

  init(members: [JSONValue.Member], isTextual: Bool, prefix: String = "") throws(Problem) {
    self.members = members
    self.isTextual = isTextual
    self.prefix = prefix
    var seen: Set<String> = []
    for member in members {
      // Hashing a long run of combining marks takes quadratic time.
      guard member.name.utf8.count <= 100 else { throw unknown(member.name, known: []) }
      guard seen.insert(member.name).inserted else {
        throw .badRequest(
          "\(quoted(member.name)) is given twice", hint: "Give it once; several values go into one, by commas.")
      }
    }
  }

  /// - Throws: `Problem` where a member has none of these names.
  func allow(only names: [String]) throws(Problem) {
    for member in members where !names.contains(member.name) { throw unknown(member.name, known: names) }
  }

  /// Whether there is a value of that name.
  func has(_ name: String) -> Bool { value(name) != nil }

  /// The first of these names that has a value; the others must have none.
  func name(among synonyms: [String]) throws(Problem) -> String {
    let given = synonyms.filter(has)
    guard given.count <= 1 else {
      throw .badRequest(
        "\(given.map(quoted).joined(separator: " and ")) are the same", hint: "Give only one of them.")
    }
    return given.first ?? synonyms.first ?? ""
  }

  func text(_ name: String) throws(Problem) -> String? {
    switch value(name) {
    case nil: return nil
    case .string(let text)?: return text
    case let other?: throw wrong(name, other, wanted: "a text")
    }
  }

  /// A text, or a list of texts.
  /// - Parameter takesNumbers: whether numbers may stand for texts.
  func texts(_ name: String, takesNumbers: Bool = false) throws(Problem) -> [String] {
    guard let value = value(name) else { return [] }
    var elements = [value]
    if case .array(let list) = value { elements = list }
    guard elements.count <= Self.listLimit else {
      throw .badRequest("\(quoted(name)) has \(elements.count) values", hint: "Give \(Self.listLimit) at most.")
    }
    var texts: [String] = []
    for element in elements {
      let text: String
      switch element {
      case .string(let string): text = string
      case .number(let digits) where takesNumbers: text = digits
      default: throw wrong(name, element, wanted: "a text or a list of texts")
      }
      texts.append(try short(text, name))
    }
    return texts
  }

  /// A short text, such as a date or a code.
  func word(_ name: String) throws(Problem) -> String? {
    guard let text = try text(name) else { return nil }
    return try short(text, name)
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
    guard let value = value(name) else { return nil }
    guard let digits = number(value) else { throw wrong(name, value, wanted: "a whole number") }
    guard let number = digits.lenientInteger, range.contains(number) else {
      throw .badRequest(
        "\(quoted(name)) is out of range", hint: "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  func decimal(_ name: String) throws(Problem) -> Double? {
    guard let value = value(name) else { return nil }
    guard let number = number(value)?.lenientDecimal else { throw wrong(name, value, wanted: "a number") }
    return number
  }

  func flag(_ name: String) throws(Problem) -> Bool? {
    switch value(name) {
    case nil: return nil
    case .bool(let flag)?: return flag
    case .string("true")? where isTextual, .string("1")? where isTextual, .string("yes")? where isTextual: return true
    case .string("false")? where isTextual, .string("0")? where isTextual, .string("no")? where isTextual: return false
    case let other?: throw wrong(name, other, wanted: "true or false")
    }
  }

  /// One of the values of an enumeration, by its raw value.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of type: Choice.Type = Choice.self
  ) throws(Problem) -> Choice? where Choice.RawValue == String {
    guard let word = try word(name) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      throw .badRequest(
        "\(quoted(name)) can't be \(quoted(word))",
        hint: "Give \(Choice.allCases.map(\.rawValue).joined(separator: ", or ")).")
    }
    return choice
  }

  /// The value as it is; nil where there is none.
  func value(_ name: String) -> JSONValue? {
    let value = members.first { $0.name == name }?.value
    return value == .null ? nil : value
  }

  /// A nested object.
  func object(_ name: String) throws(Problem) -> RequestFields? {
    guard let value = value(name) else { return nil }
    guard case .object = value else { throw wrong(name, value, wanted: "an object") }
    return try RequestFields(value, prefix: "\(prefix)\(name).")
  }

  /// The name as messages show it: cut, and in quotes.
  func quoted(_ name: String) -> String {
    let line = TextCleaning.line(String(String.UnicodeScalarView(name.unicodeScalars.prefix(60)))) ?? ""
    return "\"\(prefix)\(line)\""
  }

  // MARK: -

  /// The number that a value is or writes; nil for what could be meant as none or as two, such as "1,000" and "2 to 3".
  private func number(_ value: JSONValue) -> JSONValue? {
    switch value {
    case .number: value
    case .string(let text) where Self.isNumber(text.utf8): .number(text)
    default: nil
    }
  }

  /// Whether this is what `^-?[0-9]+(\.[0-9]+)?$` matches, of 40 bytes at most.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    let unsigned = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return text.count <= 40 && parts.count <= 2 && isDigits
  }

  private func short(_ text: String, _ name: String) throws(Problem) -> String {
    guard text.utf8.count <= Self.textByteLimit else {
      throw .badRequest("\(quoted(name)) is too long", hint: "Give \(Self.textByteLimit) bytes at most.")
    }
    return text
  }

  private func wrong(_ name: String, _ value: JSONValue, wanted: String) -> Problem {
    let given = isTextual ? "\(quoted(name)) can't be read" : "\(quoted(name)) is of type \(value.typeName)"
    return .badRequest(given, hint: "Give \(wanted).")
  }

  private func unknown(_ name: String, known: [String]) -> Problem {
    .badRequest(
      "\(quoted(name)) means nothing here",
      hint: known.isEmpty ? "See /openapi.json for what there is." : "Known are \(known.joined(separator: ", ")).")
  }
}
