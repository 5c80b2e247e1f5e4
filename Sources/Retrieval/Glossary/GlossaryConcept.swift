/// Something that offers talk about, and the expressions for it in both languages.
package struct GlossaryConcept: Sendable, Equatable {
  /// The French expressions, the usual one first, as they are written.
  package let french: [String]
  /// The English expressions, the usual one first, as they are written.
  package let english: [String]
  /// Whether the concept is too general to look its words up: it only helps to put a question into English.
  package let isGlossOnly: Bool

  /// The concept on a line of the table, as ``GlossaryTable`` explains it.
  init(line: String) {
    let sides = line.utf8.split(separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
    isGlossOnly = line.utf8.first == UInt8(ascii: "~")
    french = sides.first.map(Self.expressions) ?? []
    english = sides.count > 1 ? Self.expressions(in: sides[1]) : []
  }

  // MARK: -

  private static func expressions(in side: Substring.UTF8View) -> [String] {
    side.split(separator: UInt8(ascii: ",")).compactMap { expression in
      let isPadding: (UInt8) -> Bool = { " ~=".utf8.contains($0) }
      guard let start = expression.firstIndex(where: { !isPadding($0) }),
        let end = expression.lastIndex(where: { !isPadding($0) })
      else { return nil }
      return String(expression[start...end])
    }
  }
}
