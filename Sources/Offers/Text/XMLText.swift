/// Texts as XML holds them, and HTML too.
package enum XMLText {
  /// The text as the content of an element or of an attribute in double quotes.
  ///
  /// Works on scalars: a quote with an accent behind it is another `Character` than a quote. What XML 1.0 forbids is left
  /// out, a line's end is a space.
  package static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(" ")
      case _ where isAllowed(scalar): escaped.append(scalar)
      default: break
      }
    }
    return String(escaped)
  }

  /// An element with a text; empty texts make none.
  package static func element(_ name: String, _ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    return "<\(name)>\(escaped(text))</\(name)>\n"
  }

  // MARK: -

  /// `Char` of XML 1.0, fifth edition, section 2.2, without the C1 controls, which it discourages.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD: true
    case 0x1_0000...0x10_FFFF: scalar.value & 0xFFFE != 0xFFFE
    default: false
    }
  }
}
