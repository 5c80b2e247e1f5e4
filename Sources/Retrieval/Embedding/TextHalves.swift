/// Cuts a text in two near its middle, where it hurts least.
enum TextHalves {
  /// The two halves without the white space between them; nil for a text of less than two scalars.
  ///
  /// The cut is at the boundary nearest to the middle of the best kind that lies in the middle half of the text: the
  /// end of a paragraph, else of a sentence, else of a word; else it is in the very middle.
  static func split(_ text: String) -> (String, String)? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 1 else { return nil }
    let middle = scalars.count / 2
    let window = max(1, scalars.count / 4)...max(1, scalars.count - scalars.count / 4 - 1)
    for boundary in boundaries {
      let cuts = window.filter { boundary(scalars[$0 - 1], scalars[$0]) }
      if let cut = cuts.min(by: { abs($0 - middle) < abs($1 - middle) }), let halves = halves(scalars, at: cut) {
        return halves
      }
    }
    return halves(scalars, at: middle)
  }

  // MARK: -

  /// The kinds of boundaries, the best first; each tells by the scalars on its two sides.
  private static let boundaries: [@Sendable (Unicode.Scalar, Unicode.Scalar) -> Bool] = [
    { before, _ in before == "\n" },
    { before, after in ".!?;:•".unicodeScalars.contains(before) && after.properties.isWhitespace },
    { before, after in !before.properties.isWhitespace && after.properties.isWhitespace },
  ]

  /// Nil where one half would be nothing but white space.
  private static func halves(_ scalars: [Unicode.Scalar], at cut: Int) -> (String, String)? {
    let halves = [scalars[..<cut], scalars[cut...]].map { half in
      let start = half.drop { $0.properties.isWhitespace }
      let count = start.reversed().drop { $0.properties.isWhitespace }.count
      return String(String.UnicodeScalarView(start.prefix(count)))
    }
    return halves.allSatisfy { !$0.isEmpty } ? (halves[0], halves[1]) : nil
  }
}
