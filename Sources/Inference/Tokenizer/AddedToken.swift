/// A token that is found in the text before anything else is done to it, `[CLS]` or `<mask>` for example.
struct AddedToken: Sendable, Equatable {
  /// The longest one that is read, in bytes.
  static let lengthLimit = 256

  /// How it is written.
  var content: [UInt8]
  let id: Int32
  /// Whether it counts only where no letter or digit touches it.
  let isSingleWord: Bool
  /// Whether it swallows the white space before it.
  let takesSpaceBefore: Bool
  /// Whether it swallows the white space behind it.
  let takesSpaceBehind: Bool
  /// Whether it is looked for in the normalized text rather than in the text as it was written.
  let isNormalized: Bool
}

extension AddedToken {
  /// Reads an element of `added_tokens`.
  init(_ settings: TokenizerSettings) throws(ModelError) {
    let content = Array(try settings.required("content", settings.text("content")).utf8)
    guard !content.isEmpty, content.count <= Self.lengthLimit else {
      throw settings.damaged("a token of \(content.count) bytes can't be")
    }
    let isSpecial = try settings.flag("special") ?? false
    self.init(
      content: content,
      id: try settings.required("id", settings.number("id")),
      isSingleWord: try settings.flag("single_word") ?? false,
      takesSpaceBefore: try settings.flag("lstrip") ?? false,
      takesSpaceBehind: try settings.flag("rstrip") ?? false,
      isNormalized: try settings.flag("normalized") ?? !isSpecial
    )
  }

  /// The token as it is written in normalized text.
  func normalized(by normalize: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) -> AddedToken {
    var token = self
    token.content = []
    content.withUnsafeBufferPointer { normalize($0, &token.content) }
    return token
  }
}
