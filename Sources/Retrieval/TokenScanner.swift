import Foundation

/// Reads a text's tokens from its start to its end.
///
/// Looks a few scalars ahead at most, so that the whole reading is linear whatever the text.
struct TokenScanner {
  /// How many scalars of a word are kept.
  static let maximumLength = 64
  /// How many combining marks in a row are kept.
  static let maximumMarks = 4

  private let scalars: [Unicode.Scalar]
  private let initials: [Bool]?
  private var position = 0

  /// A scanner at the start of a text.
  ///
  /// - Parameter initials: for each byte whether a folded word that begins with it is wanted; others may be passed over.
  ///   Nil for all.
  init(_ scalars: [Unicode.Scalar], initials: [Bool]? = nil) {
    self.scalars = scalars
    self.initials = initials
  }

  /// The next token, or nil at the end of the text.
  mutating func next() -> Token? {
    while position < scalars.count {
      if let end = endOfUnwantedWord {
        position = end
        continue
      }
      if let term = SpecialTerm(leadingAt: position, in: scalars) { return take(term, from: position) }
      guard scalars[position].isWordBase else {
        position += 1
        continue
      }
      if let end = GenderMark.end(at: position, in: scalars) {
        position = end
      } else if let token = nextWord() {
        return token
      }
    }
    return nil
  }

  // MARK: - Words

  /// The token of the word at the position, or nil for an elided article; moves past it.
  private mutating func nextWord() -> Token? {
    let start = position
    let end = endOfWord(from: start)
    if let term = SpecialTerm(word: start..<end, in: scalars) { return take(term, from: start) }
    position = end
    guard end + 1 < scalars.count, scalars[end].isApostrophe, scalars[end + 1].isWordBase else {
      return token(start..<end)
    }
    let left = asciiLowercase(start..<end)
    let right = asciiLowercase(end + 1..<endOfWord(from: end + 1, limit: end + 6))
    switch Contraction(left: left, right: right) {
    case .elision:
      position = end + 1
      return nil
    case .ending:
      position = end + 1 + right.count
      return token(start..<end)
    case .whole:
      position = end + 1 + right.count
      return token(start..<position)
    case nil:
      return token(start..<end)
    }
  }

  /// The end of the word at the position where nothing wanted can begin with it: an ASCII word that stands by itself.
  private var endOfUnwantedWord: Int? {
    guard let initials, scalars[position].isASCIIWord, !initials[Int(scalars[position].asciiLowercase.value)] else {
      return nil
    }
    var end = position + 1
    while end < scalars.count, scalars[end].isASCIIWord { end += 1 }
    guard end < scalars.count else { return nil }
    // Other signs may make one term of what stands on both sides: C++, V.I.E., R & D, l'élan.
    return scalars[end] == "," || scalars[end] == " " && end - position > 2 ? end : nil
  }

  private mutating func take(_ term: SpecialTerm, from start: Int) -> Token {
    position = term.end
    let text = String(asciiLowercase(start..<term.end).unicodeScalars.filter { $0 != " " })
    return Token(text: text, folded: term.folded, range: start..<term.end, isUppercase: isUppercase(start..<term.end))
  }

  private func endOfWord(from start: Int, limit: Int = .max) -> Int {
    var end = start
    while end < min(scalars.count, limit), scalars[end].isWordBase || scalars[end].isMark || scalars[end].isIgnorable {
      end += 1
    }
    return end
  }

  // MARK: - Forms

  private func token(_ range: Range<Int>) -> Token {
    let word = scalars[range].prefix(Self.maximumLength)
    guard !word.allSatisfy(\.isASCII) else {
      let text = asciiLowercase(word.indices)
      let folded = text.utf8.contains(UInt8(ascii: "'")) ? Folding.folded(text) : text
      return Token(text: text, folded: folded, range: range, isUppercase: isUppercase(word.indices))
    }
    let text = lowercase(word)
    let folded = String(Folding.folded(text).unicodeScalars.prefix(Self.maximumLength))
    return Token(text: text, folded: folded, range: range, isUppercase: isUppercase(word.indices))
  }

  /// `word` in lower case and NFC, without invisible scalars, its runs of marks capped.
  private func lowercase(_ word: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    var marks = 0
    for scalar in word where !scalar.isIgnorable {
      marks = scalar.isMark ? marks + 1 : 0
      guard marks <= Self.maximumMarks else { continue }
      if scalar.isApostrophe {
        text.append("'")
      } else if let lowercase = scalar.latinLowercase {
        text.append(lowercase)
      } else {
        text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    // Below U+0300 every letter of French and English is composed already.
    return text.allSatisfy { $0.value < 0x300 } ? String(text) : String(text).precomposedStringWithCanonicalMapping
  }

  /// The scalars of `range` with ASCII letters in lower case and every apostrophe as "'".
  private func asciiLowercase(_ range: Range<Int>) -> String {
    guard scalars[range].allSatisfy(\.isASCII) else {
      return String(String.UnicodeScalarView(scalars[range].map { $0.isApostrophe ? "'" : $0.asciiLowercase }))
    }
    return String(unsafeUninitializedCapacity: range.count) { buffer in
      for (offset, scalar) in scalars[range].enumerated() {
        buffer[offset] = UInt8(truncatingIfNeeded: scalar.asciiLowercase.value)
      }
      return range.count
    }
  }

  private func isUppercase(_ range: Range<Int>) -> Bool {
    var capitals = 0
    for scalar in scalars[range] {
      if scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase { return false }
      if scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 2
  }
}
