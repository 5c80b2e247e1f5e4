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
  private let wanted: WordBeginnings?
  private var position = 0

  /// A scanner at the start of a text.
  ///
  /// - Parameter wanted: how the words begin that are wanted; others may be passed over. Nil for all.
  init(_ scalars: [Unicode.Scalar], wanted: WordBeginnings? = nil) {
    self.scalars = scalars
    self.wanted = wanted
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

  /// The end of the word at the position where nothing wanted can begin with it, and it stands by itself.
  private var endOfUnwantedWord: Int? {
    guard let wanted, wanted.isPlain(scalars[position]) else { return nil }
    var end = position + 1
    guard wanted.rulesOut(scalars[position], end < scalars.count ? scalars[end] : nil) else { return nil }
    while end < scalars.count, wanted.isPlain(scalars[end]) { end += 1 }
    return standsAlone(position..<end) ? end : nil
  }

  /// Whether the signs behind a word don't make one term of it and what follows: C++, V.I.E., Node.js, R & D, l'élan, H/F.
  private func standsAlone(_ word: Range<Int>) -> Bool {
    let end = word.upperBound
    guard end < scalars.count else { return word.count > 1 }
    switch scalars[end] {
    case ",": return true
    case " ", ";", ":", "!", "?", "(", ")", "/", "-", "\"": return word.count > 1
    case ".": return word.count > 1 && (end + 1 == scalars.count || scalars[end + 1] == " ")
    default: return false
    }
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
