/// Brings a text into the form that a sentencepiece model's pieces are written in.
struct UnigramNormalizer: Sendable {
  /// One thing that is done to the whole text.
  enum Step: Sendable {
    /// Replaces what the table has an entry for.
    case map(Charsmap)
    /// Drops white space at the ends.
    case strip(left: Bool, right: Bool)
    /// Puts these bytes for two spaces or more.
    case collapse([UInt8])
  }

  private let steps: [Step]

  /// A normalizer of these steps, done in order.
  init(_ steps: [Step]) {
    self.steps = steps
  }

  /// Appends the normal form of `text`.
  func normalize(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var current = Array(text)
    for step in steps {
      var next: [UInt8] = []
      current.withUnsafeBufferPointer { Self.apply(step, to: $0, into: &next) }
      current = next
    }
    output.append(contentsOf: current)
  }

  // MARK: -

  private static func apply(_ step: Step, to text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    switch step {
    case .map(let charsmap): map(text, by: charsmap, into: &output)
    case .strip(let left, let right): output.append(contentsOf: stripped(text, left: left, right: right))
    case .collapse(let content): collapse(text, with: content, into: &output)
    }
  }

  private static func map(
    _ text: UnsafeBufferPointer<UInt8>, by charsmap: Charsmap, into output: inout [UInt8]
  ) {
    output.reserveCapacity(text.count + text.count / 8)
    GraphemeRanges.forEach(in: text) { grapheme in
      // `tokenizers` looks whole graphemes up only below six bytes.
      if grapheme.count < 6, let range = charsmap.replacement(of: text[grapheme]) {
        for position in range { output.append(charsmap[position]) }
        return
      }
      var position = grapheme.lowerBound
      while position < grapheme.upperBound {
        let end = min(position + UTF8Scan.length(text[position]), grapheme.upperBound)
        if let range = charsmap.replacement(of: text[position..<end]) {
          for position in range { output.append(charsmap[position]) }
        } else {
          for position in position..<end { output.append(text[position]) }
        }
        position = end
      }
    }
  }

  private static func stripped(
    _ text: UnsafeBufferPointer<UInt8>, left: Bool, right: Bool
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var (start, end) = (0, text.count)
    while right, end > start {
      let last = UTF8Scan.start(before: end, in: text)
      guard UTF8Scan.isWhitespace(UTF8Scan.scalar(in: text, at: last).value) else { break }
      end = last
    }
    while left, start < end {
      let (value, length) = UTF8Scan.scalar(in: text, at: start)
      guard UTF8Scan.isWhitespace(value) else { break }
      start += length
    }
    return text[start..<max(start, end)]
  }

  private static func collapse(
    _ text: UnsafeBufferPointer<UInt8>, with content: [UInt8], into output: inout [UInt8]
  ) {
    output.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      var end = position
      while end < text.count, text[end] == 0x20 { end += 1 }
      if end - position >= 2 {
        output.append(contentsOf: content)
        position = end
      } else {
        output.append(text[position])
        position += 1
      }
    }
  }
}

extension UnigramNormalizer {
  /// Reads a `normalizer`; without one the text stays as it is.
  init(_ settings: TokenizerSettings?) throws(ModelError) {
    var steps: [Step] = []
    for step in try settings?.steps("normalizers") ?? [] {
      guard steps.count < 8 else { throw step.damaged("it has more steps than any model") }
      steps.append(try Self.step(step))
    }
    self.init(steps)
  }

  private static func step(_ settings: TokenizerSettings) throws(ModelError) -> Step {
    switch try settings.type() {
    case "Precompiled":
      let text = try settings.required("precompiled_charsmap", settings.text("precompiled_charsmap"))
      return .map(try Charsmap(base64: text, in: settings))
    case "Strip":
      return .strip(
        left: try settings.required("strip_left", settings.flag("strip_left")),
        right: try settings.required("strip_right", settings.flag("strip_right")))
    case "Replace":
      let pattern = try settings.required("pattern", settings.object("pattern"))
      let content = Array(try settings.required("content", settings.text("content")).utf8)
      guard let expression = try pattern.text("Regex"), expression == " {2,}" else {
        throw .unsupported(what: "normalizer", name: "Replace")
      }
      guard content.count <= 16 else { throw settings.damaged("content is too long") }
      return .collapse(content)
    case let type: throw .unsupported(what: "normalizer", name: type)
    }
  }
}
