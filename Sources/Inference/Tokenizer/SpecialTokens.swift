/// The tokens of a model that stand for no part of a word.
struct SpecialTokens: Sendable, Equatable {
  var added: [AddedToken] = []
  var frame = SequenceFrame()
  var paddingID: Int32 = 0
  /// How many ids there are, pieces and added tokens together.
  var vocabularySize = 0
}

extension SpecialTokens {
  /// Reads them from the parts of a `tokenizer.json`.
  init(_ file: TokenizerFile) throws(ModelError) {
    let parts = file.parts
    for settings in try parts.objects("added_tokens") ?? [] { added.append(try AddedToken(settings)) }
    frame = try SequenceFrame(parts.object("post_processor"))
    try check(against: file.vocabulary, file: parts.file)
    if let id = try parts.object("padding")?.number("pad_id") {
      paddingID = id
    } else if let id = id(of: "[PAD]", in: file.vocabulary) ?? id(of: "<pad>", in: file.vocabulary) {
      paddingID = id
    } else {
      throw .damaged(file: parts.file, reason: "it names no token for padding")
    }
    try checkRange(file: parts.file)
  }

  /// The id of a token by its name.
  func id(of name: String, in vocabulary: Vocabulary) -> Int32? {
    added.first { $0.content.elementsEqual(name.utf8) }?.id ?? vocabulary.id(of: name)
  }

  /// Counts the ids, and makes sure that added tokens are pieces under their own name, or come behind all pieces.
  mutating func check(against vocabulary: Vocabulary, file: String) throws(ModelError) {
    vocabularySize = vocabulary.count
    for token in added.sorted(by: { $0.id < $1.id }) {
      if let id = vocabulary.pieces.value(of: token.content) {
        guard id == token.id else {
          throw .damaged(file: file, reason: "the added token of id \(token.id) has the id \(id) among the pieces")
        }
      } else {
        guard token.id == vocabularySize else {
          throw .damaged(file: file, reason: "the added token of id \(token.id) is no piece and leaves a gap")
        }
        vocabularySize += 1
      }
    }
  }

  /// Makes sure that no id is beyond the vocabulary.
  func checkRange(file: String) throws(ModelError) {
    for id in frame.beginning + frame.end + [paddingID] where id >= vocabularySize {
      throw .damaged(file: file, reason: "no token has the id \(id)")
    }
  }
}
