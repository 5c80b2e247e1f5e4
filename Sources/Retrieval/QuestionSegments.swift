/// Cuts a question into what stands in quotes and what doesn't, with the signs for exclusion and for beginnings.
struct QuestionSegments {
  struct Segment: Equatable {
    var text: String
    var isQuoted = false
    /// Whether a `-` stood right before it.
    var isExcluded = false
    /// Whether a `*` stood right behind it.
    var isPrefix = false
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ question: String) {
    scalars = Array(question.unicodeScalars)
  }

  /// The next segment; plain words that stand together and bear no sign come as one.
  mutating func next() -> Segment? {
    skipSpaces()
    guard position < scalars.count else { return nil }
    let isExcluded = isExclusionSign(at: position)
    if isExcluded { position += 1 }
    if let close = Self.closingQuote(scalars[position]), let text = quoted(until: close) {
      return Segment(text: text, isQuoted: true, isExcluded: isExcluded)
    }
    var segment = Segment(text: word(), isExcluded: isExcluded)
    if segment.text.utf8.last == UInt8(ascii: "*") {
      segment.text = String(String.UnicodeScalarView(segment.text.unicodeScalars.dropLast()))
      segment.isPrefix = true
    }
    guard !isExcluded, !segment.isPrefix else { return segment }
    while let plain = plainWord() { segment.text += " " + plain }
    return segment
  }

  // MARK: -

  private mutating func skipSpaces() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  /// A `-` at the start of a word, with a letter, digit or quote behind it.
  private func isExclusionSign(at index: Int) -> Bool {
    guard scalars[index] == "-", index + 1 < scalars.count else { return false }
    let following = scalars[index + 1].properties
    return following.isAlphabetic || following.numericType != nil || Self.closingQuote(scalars[index + 1]) != nil
  }

  private mutating func quoted(until close: Unicode.Scalar) -> String? {
    guard let end = scalars[(position + 1)...].firstIndex(of: close) else { return nil }
    defer { position = end + 1 }
    return String(String.UnicodeScalarView(scalars[(position + 1)..<end]))
  }

  private mutating func word() -> String {
    let start = position
    repeat { position += 1 } while position < scalars.count && !scalars[position].properties.isWhitespace
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  /// The next word, if it bears no sign.
  private mutating func plainWord() -> String? {
    let start = position
    skipSpaces()
    guard position < scalars.count, !isExclusionSign(at: position), Self.closingQuote(scalars[position]) == nil else {
      position = start
      return nil
    }
    let word = word()
    guard word.utf8.last != UInt8(ascii: "*") else {
      position = start
      return nil
    }
    return word
  }

  private static func closingQuote(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"": "\""
    case "“", "”": "”"
    case "«": "»"
    default: nil
    }
  }
}
