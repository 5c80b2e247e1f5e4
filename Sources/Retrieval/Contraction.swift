/// What an apostrophe between two words means.
enum Contraction {
  /// The left word is an elided article, pronoun or conjunction: l'ingénieur, qu'il.
  case elision
  /// The right word is a shortened verb or a possessive: company's, you'll.
  case ending
  /// Both are one word: aujourd'hui, don't.
  case whole

  /// The contraction of two lower-case words, or nil when they are just two words: presqu'île.
  ///
  /// `right` may be cut after five scalars.
  init?(left: String, right: String) {
    if left == "aujourd" && right == "hui" || left.hasSuffix("n") && right == "t" {
      self = .whole
    } else if Self.elided.contains(left) {
      self = .elision
    } else if Self.endings.contains(right) {
      self = .ending
    } else {
      return nil
    }
  }

  private static let elided: Set = [
    "c", "d", "j", "l", "m", "n", "s", "t", "z", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]
  private static let endings: Set = ["d", "ll", "m", "re", "s", "ve"]
}
