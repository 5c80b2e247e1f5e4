import Offers

/// What stands in a `tokenizer.json`.
struct TokenizerFile {
  /// How many bytes a part may have that isn't the vocabulary; the largest real one, a table of normal forms, has
  /// 320,000.
  static let partLimit = 2 << 20

  /// The parts beside the model, such as `normalizer`.
  let parts: TokenizerSettings
  /// The model without its vocabulary.
  let model: TokenizerSettings
  let vocabulary: Vocabulary

  /// Reads the file in one pass.
  init(_ bytes: [UInt8], file: String) throws(ModelError) {
    do {
      self = try bytes.withUnsafeBufferPointer { try TokenizerFile(scanning: $0, file: file) }
    } catch let error as ModelError {
      throw error
    } catch {
      throw .damaged(file: file, reason: "\(error)")
    }
  }

  // MARK: -

  private static let wantedParts: Set = ["added_tokens", "normalizer", "pre_tokenizer", "post_processor", "padding"]
  private static let wantedSettings: Set = [
    "type", "unk_token", "unk_id", "continuing_subword_prefix", "max_input_chars_per_word", "byte_fallback",
  ]

  private init(scanning bytes: UnsafeBufferPointer<UInt8>, file: String) throws {
    var cursor = JSONCursor(bytes)
    var parts: [JSONValue.Member] = []
    var model: (settings: TokenizerSettings, vocabulary: Vocabulary)?
    try Self.members(of: &cursor) { name, cursor in
      if name == "model" {
        guard model == nil else { throw ModelError.damaged(file: file, reason: "it has two models") }
        model = try Self.model(from: &cursor, file: file)
      } else {
        try Self.read(name, from: &cursor, into: &parts, wanted: Self.wantedParts, file: file)
      }
    }
    try cursor.expectEnd()
    guard let model else { throw ModelError.damaged(file: file, reason: "it has no model") }
    self.model = model.settings
    vocabulary = model.vocabulary
    self.parts = try TokenizerSettings(.object(parts), file: file, place: "tokenizer")
  }

  private static func model(
    from cursor: inout JSONCursor, file: String
  ) throws -> (settings: TokenizerSettings, vocabulary: Vocabulary) {
    var settings: [JSONValue.Member] = []
    var vocabulary: Vocabulary?
    try members(of: &cursor) { name, cursor in
      switch name {
      case "vocab":
        guard vocabulary == nil else { throw ModelError.damaged(file: file, reason: "it has two vocabularies") }
        vocabulary = try Vocabulary(from: &cursor)
      case "merges": throw ModelError.unsupported(what: "tokenizer", name: "BPE")
      default: try read(name, from: &cursor, into: &settings, wanted: wantedSettings, file: file)
      }
      if settings.contains(JSONValue.Member("type", .string("BPE"))) {
        throw ModelError.unsupported(what: "tokenizer", name: "BPE")
      }
    }
    guard let vocabulary else { throw ModelError.damaged(file: file, reason: "the model has no vocabulary") }
    return (try TokenizerSettings(.object(settings), file: file, place: "model"), vocabulary)
  }

  /// Takes the value of a member, and keeps it if it is wanted.
  private static func read(
    _ name: String, from cursor: inout JSONCursor, into members: inout [JSONValue.Member], wanted: Set<String>,
    file: String
  ) throws {
    let range = try cursor.skipValue()
    guard wanted.contains(name) else { return }
    guard !members.contains(where: { $0.name == name }) else {
      throw ModelError.damaged(file: file, reason: "it has \(name) twice")
    }
    guard range.count <= partLimit else {
      throw ModelError.damaged(file: file, reason: "\(name) is larger than \(partLimit >> 20) MB")
    }
    members.append(JSONValue.Member(name, try JSONValue(parsing: cursor.bytes[range])))
  }

  /// Walks over the members of the object at the cursor; `body` takes each value.
  private static func members(
    of cursor: inout JSONCursor, _ body: (String, inout JSONCursor) throws -> Void
  ) throws {
    try cursor.expect(UInt8(ascii: "{"))
    if try cursor.take(UInt8(ascii: "}")) { return }
    repeat {
      let name = try cursor.text()
      try cursor.expect(UInt8(ascii: ":"))
      try body(name, &cursor)
    } while try cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "}"))
  }
}
