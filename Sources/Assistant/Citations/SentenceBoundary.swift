/// Tells full stops from the points of abbreviations and numbers, in French and English.
enum SentenceBoundary {
  /// Whether a sentence may end with a word: it ends in a full stop or the like, closing quotes and brackets aside.
  ///
  /// - Parameter isFirst: whether the word is the first of its line: `1.` is a number of a list there.
  static func ends(_ word: [Unicode.Scalar], isFirst: Bool) -> Bool {
    var end = word.count
    while end > 0, isQuoteOrBracket(word[end - 1]) { end -= 1 }
    guard end > 0 else { return false }
    switch word[end - 1] {
    case "!", "?", "…", "。": return true
    case ".": return !isAbbreviation(Array(word[..<(end - 1)]), isFirst: isFirst)
    default: return false
    }
  }

  /// Whether a word can begin a sentence: not in lower case. What stands before its first letter or digit is passed over.
  static func begins(_ word: [Unicode.Scalar]) -> Bool {
    guard let first = word.first(where: VisibleText.isWordScalar) else { return !isOnlyClosing(word) }
    return !first.properties.isLowercase
  }

  /// Whether a word is nothing but punctuation that belongs to what stands before it.
  static func isOnlyClosing(_ word: [Unicode.Scalar]) -> Bool { word.allSatisfy(isClosing) }

  /// Whether a scalar is punctuation that belongs to what stands before it.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "…", "]": true
    default: isQuoteOrBracket(scalar)
    }
  }

  // MARK: -

  private static func isQuoteOrBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "»", "”", "’", "\"", "'", "*", "_", "`", "】", "›": true
    default: false
    }
  }

  /// Whether the point behind these scalars is no full stop.
  private static func isAbbreviation(_ scalars: [Unicode.Scalar], isFirst: Bool) -> Bool {
    let core = scalars.drop { !VisibleText.isWordScalar($0) }
    guard !core.isEmpty, core.count <= 12 else { return false }
    if core.allSatisfy(VisibleText.isDigit) { return isFirst && core.count <= 3 }
    let letters = core.split(omittingEmptySubsequences: false) { $0 == "." }
    // "M.", "S.A.", "e.g."
    if letters.allSatisfy({ $0.count == 1 && !VisibleText.isDigit($0[$0.startIndex]) }) { return true }
    let text = String(String.UnicodeScalarView(core)).lowercased()
    let elided = text.split { $0 == "'" || $0 == "’" || $0 == "(" || $0 == "-" }.last.map(String.init) ?? text
    return abbreviations.contains(elided)
  }

  private static let abbreviations: Set = [
    // French
    "mme", "mlle", "mr", "mm", "dr", "pr", "me", "st", "ste", "env", "ex", "cf", "p", "pp", "art", "av", "bd", "bld",
    "tél", "tel", "réf", "ref", "min", "max", "hab", "éd", "vol", "chap", "fig", "sté", "ets", "éts", "dép", "dept",
    "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc", "lun", "mar", "mer", "jeu", "ven", "sam", "dim",
    "resp", "ing", "tech", "num", "approx", "incl", "not", "p.ex", "c.-à-d", "n",
    // English
    "mrs", "ms", "prof", "jr", "sr", "inc", "ltd", "co", "corp", "vs", "no", "nr", "jan", "feb", "apr", "jun",
    "jul", "aug", "sep", "dec", "mon", "tue", "wed", "thu", "fri", "dept", "est", "e.g", "i.e", "ph.d", "b.sc", "m.sc",
    "esp", "fig", "ca", "viz", "al",
  ]
}
