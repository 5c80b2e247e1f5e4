import Offers

extension WordPieceTokenizer {
  /// The tokenizer of a `tokenizer.json`.
  init(_ file: TokenizerFile) throws(ModelError) {
    let (parts, model) = (file.parts, file.model)
    guard file.vocabulary.scores == nil else { throw model.damaged("the pieces have scores instead of ids") }
    guard let normalizer = try parts.object("normalizer") else { throw .unsupported(what: "normalizer", name: "none") }
    guard let splitter = try parts.object("pre_tokenizer")?.type() else {
      throw .unsupported(what: "pre-tokenizer", name: "none")
    }
    guard splitter == "BertPreTokenizer" else { throw .unsupported(what: "pre-tokenizer", name: splitter) }
    let unknown = try model.required("unk_token", model.text("unk_token"))
    guard let unknownID = file.vocabulary.id(of: unknown) else { throw model.damaged("unk_token is no piece") }
    try self.init(
      vocabulary: file.vocabulary,
      options: Options(
        unknownID: unknownID,
        continuation: try model.required("continuing_subword_prefix", model.text("continuing_subword_prefix")),
        longestWord: Int(
          try model.required("max_input_chars_per_word", model.number("max_input_chars_per_word")))),
      normalizer: BertNormalizer(BertNormalizer.Options(normalizer)),
      specials: SpecialTokens(file),
      file: parts.file)
  }

  /// The tokenizer of a `vocab.txt` and a `tokenizer_config.json`, as the first BERTs have them.
  init(words: [UInt8], from wordsFile: String, configuration: [UInt8], from file: String) throws(ModelError) {
    let settings = try Self.settings(configuration, file: file)
    if let type = try settings.text("tokenizer_class"), type != "BertTokenizer", type != "BertTokenizerFast" {
      throw .unsupported(what: "tokenizer", name: type)
    }
    let vocabulary = try Self.vocabulary(words, file: wordsFile)
    let lowercases = try settings.required("do_lower_case", settings.flag("do_lower_case"))
    let specials = try SpecialTokens(vocabulary, settings)
    try self.init(
      vocabulary: vocabulary,
      options: Options(
        unknownID: specials.named("unk_token", in: settings, vocabulary), continuation: "##", longestWord: 100),
      normalizer: BertNormalizer(
        BertNormalizer.Options(
          separatesChinese: try settings.flag("tokenize_chinese_chars") ?? true,
          stripsAccents: try settings.flag("strip_accents") ?? lowercases,
          lowercases: lowercases)),
      specials: specials,
      file: file)
  }

  // MARK: -

  private static func settings(_ bytes: [UInt8], file: String) throws(ModelError) -> TokenizerSettings {
    do {
      return try TokenizerSettings(JSONValue(parsing: bytes), file: file, place: "tokenizer")
    } catch let error as ModelError {
      throw error
    } catch {
      throw .damaged(file: file, reason: "\(error)")
    }
  }

  private static func vocabulary(_ bytes: [UInt8], file: String) throws(ModelError) -> Vocabulary {
    do {
      return try bytes.withUnsafeBufferPointer { try Vocabulary(lines: $0) }
    } catch {
      throw .damaged(file: file, reason: "\(error)")
    }
  }
}

extension SpecialTokens {
  /// The special tokens that a `tokenizer_config.json` names; all must be pieces.
  fileprivate init(_ vocabulary: Vocabulary, _ settings: TokenizerSettings) throws(ModelError) {
    for role in ["pad_token", "unk_token", "cls_token", "sep_token", "mask_token"] {
      let id = try named(role, in: settings, vocabulary)
      let content = Array(try Self.name(role, in: settings).utf8)
      guard !added.contains(where: { $0.id == id }) else { continue }
      added.append(
        AddedToken(
          content: content, id: id, isSingleWord: false, takesSpaceBefore: false, takesSpaceBehind: false,
          isNormalized: false))
    }
    frame = SequenceFrame(
      beginning: [try named("cls_token", in: settings, vocabulary)],
      end: [try named("sep_token", in: settings, vocabulary)])
    paddingID = try named("pad_token", in: settings, vocabulary)
    try check(against: vocabulary, file: settings.file)
  }

  /// The id of the token that the settings name for `role`, such as `cls_token`.
  fileprivate func named(
    _ role: String, in settings: TokenizerSettings, _ vocabulary: Vocabulary
  ) throws(ModelError) -> Int32 {
    guard let id = vocabulary.id(of: try Self.name(role, in: settings)) else {
      throw settings.damaged("\(role) is no piece of the vocabulary")
    }
    return id
  }

  /// A token is named by its text, or by an object with its `content`.
  private static func name(_ role: String, in settings: TokenizerSettings) throws(ModelError) -> String {
    if settings.holdsObject(role), let token = try settings.object(role) {
      return try token.required("content", token.text("content"))
    }
    return try settings.required(role, settings.text(role))
  }
}
