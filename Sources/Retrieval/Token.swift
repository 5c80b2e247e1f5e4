/// A word of a text, as typed and in the form that search compares.
package struct Token: Sendable, Equatable {
  /// The word in lower case and NFC, accents kept, cut after 64 scalars.
  package var text: String
  /// The word without accents: "é" is "e", "œ" is "oe", "c++" is "cplusplus". Letters and digits only.
  package var folded: String
  /// Where the whole word stands, in offsets of the text's Unicode scalars.
  package var range: Range<Int>
  /// Whether the text had two letters or more, all upper case: "IT" is no pronoun.
  package var isUppercase: Bool

  /// A token of the given parts.
  package init(text: String, folded: String, range: Range<Int>, isUppercase: Bool = false) {
    self.text = text
    self.folded = folded
    self.range = range
    self.isUppercase = isUppercase
  }
}
