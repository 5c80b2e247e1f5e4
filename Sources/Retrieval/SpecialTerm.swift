/// A term whose signs are part of its name: C++, C#, .NET, Node.js, R&D, V.I.E.
struct SpecialTerm {
  /// The name in letters alone, so that a plain full-text tokenizer keeps it whole.
  let folded: String
  /// The offset after its last scalar.
  let end: Int

  /// The term that begins with a sign at `start`: ".NET".
  init?(leadingAt start: Int, in scalars: [Unicode.Scalar]) {
    guard scalars[start] == ".", start == 0 || !scalars[start - 1].isWordBase,
      let end = Self.end(of: "net", at: start + 1, in: scalars)
    else { return nil }
    self.init(folded: "dotnet", end: end)
  }

  /// The term that begins with the word at `range`.
  init?(word range: Range<Int>, in scalars: [Unicode.Scalar]) {
    guard range.count <= 16, range.upperBound < scalars.count else { return nil }
    switch scalars[range.upperBound] {
    case "+", "#": self.init(programmingLanguage: range, in: scalars)
    case "." where range.count == 1: self.init(dottedInitials: range, in: scalars)
    case ".": self.init(platform: range, in: scalars)
    case "&", " ": self.init(initials: range, in: scalars)
    default: return nil
    }
  }

  private init(folded: String, end: Int) {
    self.folded = folded
    self.end = end
  }

  // MARK: - Families

  private init?(programmingLanguage range: Range<Int>, in scalars: [Unicode.Scalar]) {
    let end = range.upperBound
    switch Self.lowercase(scalars[range]) {
    case "c" where scalars[end...].starts(with: "++".unicodeScalars): self.init(folded: "cplusplus", end: end + 2)
    case "c" where scalars[end] == "#": self.init(folded: "csharp", end: end + 1)
    case "f" where scalars[end] == "#": self.init(folded: "fsharp", end: end + 1)
    default: return nil
    }
  }

  private init?(platform range: Range<Int>, in scalars: [Unicode.Scalar]) {
    guard let word = Self.lowercase(scalars[range]) else { return nil }
    if let end = Self.end(of: "js", at: range.upperBound + 1, in: scalars) {
      self.init(folded: word + "js", end: end)
    } else if ["asp", "ado", "vb"].contains(word),
      let end = Self.end(of: "net", at: range.upperBound + 1, in: scalars)
    {
      self.init(folded: word + "dotnet", end: end)
    } else {
      return nil
    }
  }

  /// Two to eight single letters with dots between: V.I.E., U.S.
  private init?(dottedInitials range: Range<Int>, in scalars: [Unicode.Scalar]) {
    var end = range.lowerBound
    var letters: [Unicode.Scalar] = []
    while letters.count < 8, let next = Self.end(ofLetterAt: end, in: scalars) {
      letters.append(scalars[end].asciiLowercase)
      end = next
      guard end < scalars.count, scalars[end] == "." else { break }
      end += 1
    }
    guard letters.count > 1 else { return nil }
    // A last dot, or one before a longer word, is punctuation.
    self.init(folded: String(String.UnicodeScalarView(letters)), end: scalars[end - 1] == "." ? end - 1 : end)
  }

  /// Up to two letters on each side of a "&", which spaces may surround between single letters: FP&A, R & D.
  private init?(initials range: Range<Int>, in scalars: [Unicode.Scalar]) {
    let isSpaced = range.count == 1 && scalars[range.upperBound...].starts(with: " & ".unicodeScalars)
    guard range.count <= 2, isSpaced || scalars[range.upperBound] == "&", let left = Self.lowercase(scalars[range])
    else { return nil }
    let start = range.upperBound + (isSpaced ? 3 : 1)
    let right = scalars[start...].prefix(3).prefix { $0.isWordBase || $0.isMark }
    let isEntity = scalars[right.endIndex...].first == ";"
    guard let letters = Self.lowercase(right), (1...(isSpaced ? 1 : 2)).contains(letters.count), !isEntity else {
      return nil
    }
    self.init(folded: left + letters, end: right.endIndex)
  }

  // MARK: - Reading

  /// The end of the one-letter word at `start`, or nil when none stands there.
  private static func end(ofLetterAt start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard start < scalars.count, lowercase(scalars[start...start]) != nil else { return nil }
    let isWhole = scalars[(start + 1)...].first.map { !$0.isWordBase && !$0.isMark } ?? true
    return isWhole ? start + 1 : nil
  }

  /// The end of `word` at `start`, or nil when another word stands there.
  private static func end(of word: String, at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard start <= scalars.count else { return nil }
    let candidate = scalars[start...].prefix(word.unicodeScalars.count)
    guard lowercase(candidate) == word else { return nil }
    let isWhole = scalars[candidate.endIndex...].first.map { !$0.isWordBase && !$0.isMark } ?? true
    return isWhole ? candidate.endIndex : nil
  }

  /// ASCII letters in lower case; nil when anything else is among them.
  private static func lowercase(_ letters: ArraySlice<Unicode.Scalar>) -> String? {
    guard letters.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else { return nil }
    return String(String.UnicodeScalarView(letters.map { Unicode.Scalar(UInt8($0.value) | 0x20) }))
  }
}
