/// A question as recognisers read it: its tokens, with look-ups that are safe at any index.
struct QuestionTokens: Sendable {
  let scalars: [Unicode.Scalar]
  let tokens: [QuestionToken]
  /// Whether nearly everything is in capitals, so that capitals prove nothing.
  let isShouted: Bool
  /// Whether all long words begin with a capital, as in a heading.
  let isHeading: Bool

  init(_ question: String) {
    scalars = Array(question.unicodeScalars)
    tokens = QuestionLexer.tokens(in: scalars)
    let words = tokens.filter { $0.kind == .word && $0.folded.utf8.count > 3 }
    let capitalized = words.count { $0.isCapitalized }
    isShouted = !words.isEmpty && words.allSatisfy(\.isUppercase) && words.count > 1
    isHeading = words.count > 3 && capitalized == words.count
  }

  var count: Int { tokens.count }

  subscript(index: Int) -> QuestionToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The folded word at an index; empty for anything else.
  func word(_ index: Int) -> String {
    guard let token = self[index], token.kind == .word else { return "" }
    return token.folded
  }

  /// Whether the words of `phrase` stand at `index` side by side.
  func matches(_ phrase: [String], at index: Int) -> Bool {
    guard index + phrase.count <= count else { return false }
    for (offset, word) in phrase.enumerated() {
      let token = tokens[index + offset]
      guard token.folded == word, offset == 0 || token.continuesName else { return false }
    }
    return !phrase.isEmpty
  }

  /// Whether a clause begins at `index`; true at the end of the question.
  func startsClause(_ index: Int) -> Bool { self[index]?.startsClause ?? true }

  /// The question's own words for some tokens.
  func text(_ range: Range<Int>) -> String {
    guard let first = self[range.lowerBound], let last = self[range.upperBound - 1] else { return "" }
    return String(String.UnicodeScalarView(scalars[first.range.lowerBound..<last.range.upperBound]))
  }

  /// Where some tokens stand, in offsets of the question's scalars.
  func scalarRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = self[range.lowerBound], let last = self[range.upperBound - 1] else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}
