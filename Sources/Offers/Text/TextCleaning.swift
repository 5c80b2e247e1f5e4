import Foundation

/// Turns the API's texts into clean ones: no stray HTML, one kind of line end, one kind of bullet, NFC, no invisible
/// characters, no runs of spaces.
package enum TextCleaning {
  /// How many combining marks may follow one another; normalising longer runs costs quadratic time.
  static let markLimit = 4

  /// A text of several lines: inner spaces collapsed, lines trimmed, at most one empty line between paragraphs.
  ///
  /// Nil where nothing but white space is left.
  package static func paragraphs(_ text: String) -> String? {
    var lines: [String] = []
    for line in scalars(of: text).split(separator: "\n", omittingEmptySubsequences: false) {
      let clean = collapsed(line)
      if clean.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(clean)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.isEmpty ? nil : composed(lines.joined(separator: "\n"))
  }

  /// A text of one line: every run of white space is one space.
  ///
  /// Nil where nothing but white space is left.
  package static func line(_ text: String) -> String? {
    let clean = collapsed(scalars(of: text)[...])
    return clean.isEmpty ? nil : composed(clean)
  }

  /// Whether cleaning leaves nothing of the text; quick for a text that starts with a word.
  package static func isBlank(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "&"): return line(text) == nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        return false
      default: continue
      }
    }
    return line(text) == nil
  }

  /// A text that cleaning turns into the given clean one: what would be taken for HTML is written as entities.
  package static func protected(_ clean: String) -> String {
    let scalars = Array(clean.unicodeScalars)
    guard HTMLText.plain(scalars) != scalars else { return clean }
    var view = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "&": view.append(contentsOf: "&amp;".unicodeScalars)
      case "<": view.append(contentsOf: "&lt;".unicodeScalars)
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  // MARK: -

  /// The text in NFC. Marks are capped again, since NFC writes some letters and marks as several marks.
  private static func composed(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isComposed) { return text }
    let composed = text.precomposedStringWithCanonicalMapping
    var marks = 0
    var longest = 0
    for scalar in composed.unicodeScalars {
      marks = scalar.value > 0x2FF && scalar.properties.isMark ? marks + 1 : 0
      longest = max(longest, marks)
    }
    return longest > markLimit ? String(String.UnicodeScalarView(capped(composed.unicodeScalars))) : composed
  }

  /// Whether the scalar is its own NFC whatever stands around it; a quick test that doesn't know all such scalars.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Below the combining marks; dashes, quotes and bullets; the euro sign.
    case 0..<0x300, 0x2010...0x2027, 0x20AC: true
    default: false
    }
  }

  private static func capped(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var capped: [Unicode.Scalar] = []
    var marks = 0
    for scalar in scalars {
      marks = scalar.value > 0x2FF && scalar.properties.isMark ? marks + 1 : 0
      if marks <= markLimit { capped.append(scalar) }
    }
    return capped
  }

  /// The text's scalars with HTML turned to text, odd characters replaced and runs of combining marks capped.
  private static func scalars(of text: String) -> [Unicode.Scalar] {
    var clean: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    for raw in HTMLText.plain(Array(text.unicodeScalars)) {
      defer { previous = raw }
      if let scalar = replacement(for: raw, after: previous) { clean.append(scalar) }
    }
    return capped(clean)
  }

  /// What stands for a scalar in a clean text; nil for one that is dropped.
  private static func replacement(for scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: previous == "\r" ? nil : "\n"
    case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: "\n"
    case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xE000...0xF8FF: "•"
    case 0..<0x20, 0x7F..<0xA0: nil
    // Soft hyphen, zero-width characters, direction marks and overrides, tags, byte-order mark.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: nil
    default: scalar
    }
  }

  private static func collapsed(_ line: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in line {
      let isSpace = scalar == " " || scalar == "\n"
      if isSpace, view.isEmpty || view.last == " " { continue }
      view.append(isSpace ? " " : scalar)
    }
    if view.last == " " { view.removeLast() }
    return String(view)
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar combines with the one before it.
  var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
