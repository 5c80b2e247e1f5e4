/// Cuts a normalized text into the words that sentencepiece knows: each starts with `▁`, which stands for a space.
struct MetaspaceSplitter: Sendable {
  /// How `▁` is written in UTF-8.
  private static let mark: [UInt8] = [0xE2, 0x96, 0x81]

  /// Whether white space of all kinds separates words and is gone then; else each space stays, as a mark.
  var dropsWhitespace = false
  /// Whether a stretch that starts without a mark gets one.
  var marksBeginning = true

  /// Calls `body` with each word's bytes, which are valid during the call only; `word` is working space.
  @inline(__always)
  func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, using word: inout [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    word.removeAll(keepingCapacity: true)
    var isAtStart = true
    var position = 0
    while position < text.count {
      let (value, length) = UTF8Scan.scalar(in: text, at: position)
      if dropsWhitespace, UTF8Scan.isWhitespace(value) {
        flush(&word, body)
        isAtStart = true
      } else if value == 0x20 || value == 0x2581 {
        flush(&word, body)
        word.append(contentsOf: Self.mark)
        isAtStart = false
      } else {
        if isAtStart, marksBeginning { word.append(contentsOf: Self.mark) }
        isAtStart = false
        for offset in 0..<length { word.append(text[position + offset]) }
      }
      position += length
    }
    flush(&word, body)
  }

  // MARK: -

  @inline(__always)
  private func flush(_ word: inout [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !word.isEmpty else { return }
    word.withUnsafeBufferPointer(body)
    word.removeAll(keepingCapacity: true)
  }
}

extension MetaspaceSplitter {
  /// Reads a `pre_tokenizer`, in either of the two shapes in circulation.
  init(_ settings: TokenizerSettings) throws(ModelError) {
    let steps = try settings.steps("pretokenizers")
    var types: [String] = []
    for step in steps { types.append(try step.type()) }
    if let type = types.first(where: { $0 != "WhitespaceSplit" && $0 != "Metaspace" }) {
      throw .unsupported(what: "pre-tokenizer", name: type)
    }
    guard let metaspace = steps.last, types == ["Metaspace"] || types == ["WhitespaceSplit", "Metaspace"] else {
      throw .unsupported(what: "pre-tokenizer", name: types.joined(separator: ", "))
    }
    dropsWhitespace = types.count == 2
    marksBeginning = try Self.marksBeginning(metaspace)
    guard try metaspace.text("replacement") == "▁" else {
      throw .unsupported(what: "pre-tokenizer", name: "Metaspace without ▁")
    }
    guard try metaspace.flag("split") ?? true else {
      throw .unsupported(what: "pre-tokenizer", name: "Metaspace without split")
    }
  }

  private static func marksBeginning(_ settings: TokenizerSettings) throws(ModelError) -> Bool {
    switch try settings.text("prepend_scheme") {
    case "always": return true
    case "never": return false
    case nil: return try settings.flag("add_prefix_space") ?? true
    case let scheme?: throw .unsupported(what: "pre-tokenizer", name: "Metaspace with prepend_scheme \(scheme)")
    }
  }
}
