/// Names that offers and questions bring along, made fit for a sentence of ours.
enum ForeignName {
  /// The name on one line, without what a reader or a program could take for something else: no brackets, which mark
  /// citations, no marks of Markdown or HTML, no addresses, no invisible or direction-changing characters; cut after
  /// 120 scalars.
  static func text(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(limit) {
      switch scalar {
      case "[", "{", "<": scalars.append("(")
      case "]", "}", ">": scalars.append(")")
      case "`", "*", "\\": scalars.append("'")
      case "/" where scalars.last == "/" || scalars.last == ":": break
      default:
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
        case .format, .surrogate, .privateUse, .unassigned: break
        default: scalars.append(scalar)
        }
      }
    }
    let text = String(scalars)
    return name.unicodeScalars.dropFirst(limit).isEmpty ? text : text + "…"
  }

  // MARK: -

  private static let limit = 120
}
