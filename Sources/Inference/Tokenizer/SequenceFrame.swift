import Offers

/// The ids that a model expects around those of a text.
struct SequenceFrame: Sendable, Equatable {
  /// `[CLS]` for example.
  var beginning: [Int32] = []
  /// `[SEP]` for example.
  var end: [Int32] = []
}

extension SequenceFrame {
  /// Reads a `post_processor`; without one nothing is put around a text.
  init(_ settings: TokenizerSettings?) throws(ModelError) {
    guard let settings else { return }
    switch try settings.type() {
    case "TemplateProcessing": self = try Self.template(settings)
    case "BertProcessing", "RobertaProcessing":
      beginning = [try Self.named("cls", in: settings)]
      end = [try Self.named("sep", in: settings)]
    case let type: throw .unsupported(what: "post-processor", name: type)
    }
  }

  // MARK: -

  /// The id of `["[CLS]", 101]`.
  private static func named(_ name: String, in settings: TokenizerSettings) throws(ModelError) -> Int32 {
    let pair = try settings.required(name, settings.list(name))
    guard pair.count == 2, case .number(let digits) = pair[1], let id = Int32(digits), id >= 0 else {
      throw settings.damaged("\(name) is not a token with its id")
    }
    return id
  }

  private static func template(_ settings: TokenizerSettings) throws(ModelError) -> SequenceFrame {
    let tokens = try settings.object("special_tokens")
    var frame = SequenceFrame()
    var isBehindText = false
    for element in try settings.required("single", settings.objects("single")) {
      if let sequence = try element.object("Sequence") {
        guard !isBehindText, try sequence.text("id") == "A" else { throw settings.damaged("single has two texts") }
        isBehindText = true
        continue
      }
      let special = try element.required("SpecialToken", element.object("SpecialToken"))
      let name = try special.required("id", special.text("id"))
      let ids = try ids(of: name, in: settings.required("special_tokens", tokens))
      if isBehindText { frame.end += ids } else { frame.beginning += ids }
    }
    guard isBehindText else { throw settings.damaged("single has no text") }
    return frame
  }

  private static func ids(of name: String, in tokens: TokenizerSettings) throws(ModelError) -> [Int32] {
    let token = try tokens.required(name, tokens.object(name))
    var ids: [Int32] = []
    for element in try token.required("ids", token.list("ids")) {
      guard case .number(let digits) = element, let id = Int32(digits), id >= 0 else {
        throw token.damaged("ids are not numbers")
      }
      ids.append(id)
    }
    guard ids.count <= 16 else { throw token.damaged("it has more ids than any model") }
    return ids
  }
}
