import Offers

/// What a client wants embedded.
struct EmbeddingRequest: Sendable, Equatable {
  /// How vectors are written.
  enum Encoding: String, CaseIterable, Sendable {
    case float, base64
  }

  /// What the texts are, which matters to models that read questions and passages differently.
  enum Kind: String, CaseIterable, Sendable {
    case query, passage
  }

  let texts: [String]
  let encoding: Encoding
  let kind: Kind
  /// The length of vectors that was asked for; nil for the model's own.
  let dimensions: Int?

  /// The most texts of a request.
  static let textLimit = 2048
  /// The most tokens of all texts together.
  static let tokenLimit = 100_000

  /// - Throws: `Problem` that names the member at fault.
  init(_ fields: RequestFields) throws(Problem) {
    texts = try Self.texts(fields.value("input"))
    encoding =
      try fields.reading("encoding_format") { fields, name throws(Problem) in try fields.choice(name) } ?? .float
    kind = try fields.reading("input_type") { fields, name throws(Problem) in try fields.choice(name) } ?? .passage
    dimensions = try fields.reading("dimensions") { fields, name throws(Problem) in
      try fields.integer(name, in: 1...100_000)
    }
  }

  // MARK: -

  private static func texts(_ input: JSONValue?) throws(Problem) -> [String] {
    switch input {
    case nil: throw .wrong("input", "there is no input", hint: "Give a text or a list of texts as \"input\".")
    case .string(let text)?: return [try checked(text)]
    case .array(let elements)?:
      guard (1...textLimit).contains(elements.count) else {
        throw .wrong("input", "the input has \(elements.count) texts", hint: "Give 1 to \(textLimit) at once.")
      }
      var texts: [String] = []
      for element in elements {
        switch element {
        case .string(let text): texts.append(try checked(text))
        case .number, .array:
          throw .wrong("input", "the input is made of token ids", hint: "Send texts: this model has tokens of its own.")
        default: throw .wrong("input", "the input holds a \(element.typeName)", hint: "Give a text or a list of texts.")
        }
      }
      return texts
    case let other?:
      throw .wrong("input", "the input is of type \(other.typeName)", hint: "Give a text or a list of texts.")
    }
  }

  private static func checked(_ text: String) throws(Problem) -> String {
    guard !TextCleaning.isBlank(text) else {
      throw .wrong("input", "a text of the input is empty", hint: "Leave empty texts out.")
    }
    return text
  }
}
