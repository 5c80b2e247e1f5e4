/// Drops the repeated "(H/F)" marks from titles such as "INGENIEUR ACHETEUR H/F (H/F)".
package enum TitleCleaning {
  /// The title with its last mark only, written as it was; a title with one mark or none stays as it is.
  package static func withoutRepeatedMarks(_ title: String) -> String {
    let scalars = Array(title.unicodeScalars)
    let marks = TitleMark.ranges(in: scalars)
    guard let last = marks.last, marks.count > 1 else { return title }
    var kept: [Unicode.Scalar] = []
    var position = 0
    for mark in marks {
      append(scalars[position..<mark.lowerBound], to: &kept)
      position = mark.upperBound
    }
    dropDanglingDashes(from: &kept)
    append(scalars[last], to: &kept)
    append(scalars[position...], to: &kept)
    if marks[0].lowerBound == 0 { kept = Array(kept.drop { $0 == " " || isDash($0) }) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept)
    return String(view)
  }

  // MARK: -

  /// Appends a piece without the spaces around it, a single space before it but not before a comma or the like.
  private static func append(_ piece: ArraySlice<Unicode.Scalar>, to kept: inout [Unicode.Scalar]) {
    let start = piece.drop { $0 == " " }
    guard let first = start.first, let end = start.lastIndex(where: { $0 != " " }) else { return }
    let isTail = [",", ";", ":", ".", ")", "]"].contains(first)
    if !kept.isEmpty, !isTail { kept.append(" ") }
    kept.append(contentsOf: start[...end])
  }

  /// Removes dashes that stood between two marks and now stand alone before the last one.
  private static func dropDanglingDashes(from kept: inout [Unicode.Scalar]) {
    while let last = kept.last, isDash(last), kept.count == 1 || kept[kept.count - 2] == " " {
      kept.removeLast()
      if kept.last == " " { kept.removeLast() }
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool { ["-", "–", "/", "|"].contains(scalar) }
}
